package tw.portfolio.upload.api;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.json.Json;

/** What the owner of files should know of them before others see them. */
public final class NoticeJson {
  private NoticeJson() {}

  /** Of all files, document first. */
  public static List<Json> of(RecordedFiles files) {
    return files.verified().stream().flatMap(NoticeJson::of).toList();
  }

  private static Stream<Json> of(RecordedFile.Verified file) {
    return file.notices().stream()
        .sorted()
        .map(
            notice ->
                Json.object()
                    .put("part", file.key().part().code())
                    .put("code", notice.code())
                    .put("message", notice.message()));
  }
}

package tw.portfolio.upload.api;

import java.util.List;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.json.Json;

/** Files in answers, whatever they belong to. */
public final class FileJson {
  private FileJson() {}

  /** The files, document first. */
  public static List<Json> of(RecordedFiles files) {
    return files.all().stream().map(FileJson::of).toList();
  }

  private static Json of(RecordedFile file) {
    Json json =
        Json.object()
            .put("part", file.key().part().code())
            .put("name", file.declared().name().text())
            .put("type", file.declared().type().mediaType())
            .put("bytes", file.declared().bytes())
            .put("sha256", file.declared().sha256().hex());
    return switch (file) {
      case RecordedFile.Expected _ -> json.put("verified", false);
      case RecordedFile.Verified verified ->
          json.put("verified", true)
              .put("md5", verified.md5().hex())
              .put("crc32", verified.crc32().hex());
    };
  }
}

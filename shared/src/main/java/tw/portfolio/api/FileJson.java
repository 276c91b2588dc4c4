package tw.portfolio.api;

import java.util.List;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.file.PieceFiles;
import tw.portfolio.http.Json;

/** Files in answers, whatever they belong to. */
public final class FileJson {
  private FileJson() {}

  /** The files, document first. */
  public static List<Json> of(PieceFiles files) {
    return files.all().stream().map(FileJson::of).toList();
  }

  private static Json of(PieceFile file) {
    Json json =
        Json.object()
            .put("part", file.key().part().code())
            .put("name", file.declared().name().text())
            .put("type", file.declared().type().mediaType())
            .put("bytes", file.declared().bytes())
            .put("sha256", file.declared().sha256().hex());
    return switch (file) {
      case PieceFile.Expected _ -> json.put("verified", false);
      case PieceFile.Verified verified ->
          json.put("verified", true)
              .put("md5", verified.md5().hex())
              .put("crc32", verified.crc32().hex());
    };
  }
}

package tw.portfolio.upload.api;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.upload.FileLinks.PartLink;

/** Files and links to them in requests and answers, whatever they belong to. */
public final class FileJson {
  private static final Expectation EXTENSION =
      new Expectation("檔名的副檔名與檔案類型不符。請確認您選的檔案。", "The file name does not end as its type does.");

  /** Far beyond what any school allows; the school's own caps are checked later. */
  private static final long LARGEST_FILE = 1_000_000_000;

  private FileJson() {}

  /** A file that is announced: name, type, bytes, sha256. */
  public static Supplier<DeclaredFile> read(Fields fields) {
    Field<FileName> name = fields.need("name", name());
    Field<FileType> type =
        fields.need(
            "type",
            Shape.parsed(
                new Expectation(
                    "只接受 pdf、jpg、png 文件檔，或 mp3、mp4"
                        + " 影音檔（application/pdf、image/jpeg、image/png、audio/mpeg、video/mp4）。",
                    "Expected application/pdf, image/jpeg, image/png, audio/mpeg or video/mp4."),
                FileType::ofMediaType));
    Field<Long> bytes = fields.need("bytes", Shape.wholeLong(1, LARGEST_FILE));
    Field<Sha256> sha256 = fields.need("sha256", sha256());
    return () -> {
      if (!type.get().extensions().contains(name.get().extension())) {
        throw Refusal.invalid(fields.path("name"), EXTENSION);
      }
      return new DeclaredFile(name.get(), type.get(), bytes.get(), sha256.get());
    };
  }

  /** A file name. */
  public static Shape<FileName> name() {
    return Shape.made(
        new Expectation(
            "應為檔名（最長 85 個中文字或 255 個英文字母，不含 / \\ 等路徑符號與控制字元）。",
            "Expected a file name of at most 255 bytes, no path and no control characters."),
        FileName::new);
  }

  /** A file's SHA-256. */
  public static Shape<Sha256> sha256() {
    return Shape.made(
        new Expectation(
            "應為檔案的 SHA-256（64 個小寫十六進位字元）。",
            "Expected the file's SHA-256, 64 lower-case hex digits."),
        Sha256::new);
  }

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

  /** What the owner of files should know of them before others see them, document first. */
  public static List<Json> notices(RecordedFiles files) {
    return files.verified().stream().flatMap(FileJson::notices).toList();
  }

  private static Stream<Json> notices(RecordedFile.Verified file) {
    return file.notices().stream()
        .sorted()
        .map(
            notice ->
                Json.object()
                    .put("part", file.key().part().code())
                    .put("code", notice.code())
                    .put("message", notice.message()));
  }

  /** The links, one for each file that is awaited. */
  public static List<Json> links(List<PartLink> links) {
    return links.stream().map(FileJson::link).toList();
  }

  private static Json link(PartLink part) {
    return Json.object().put("part", part.part().code()).putAll(upload(part.link()));
  }

  /** Where and how a file can be sent. */
  public static Json upload(UploadLinks.UploadLink link) {
    Json headers = Json.object();
    new TreeMap<>(link.headers()).forEach(headers::put);
    return Json.object()
        .put("method", "PUT")
        .put("url", link.url().toString())
        .put("headers", headers)
        .put("expiresAt", link.expires());
  }

  /** Where a file can be fetched. */
  public static Json download(UploadLinks.DownloadLink link) {
    return Json.object().put("url", link.url().toString()).put("expiresAt", link.expires());
  }
}

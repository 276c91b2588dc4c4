package tw.portfolio.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.json.Json;

/**
 * How rows name their files: a link into the package and an MD5 for each of the two places, and
 * what stands there where there is none.
 *
 * @param documentLink what the link of the 文件檔 is called
 * @param documentMd5 what its MD5 is called
 * @param mediaLink what the link of the 影音檔 is called
 * @param mediaMd5 what its MD5 is called
 */
record FileRows(String documentLink, String documentMd5, String mediaLink, String mediaMd5) {
  /** The MD5 of nothing, which stands where there is no file, whatever the link says. */
  static final Md5 NO_FILE = new Md5("d41d8cd98f00b204e9800998ecf8427e");

  /** Puts what a row says of its files. */
  void write(Json row, CarriedPiece piece) {
    write(row, piece.file(FilePart.DOCUMENT), documentLink, documentMd5);
    write(row, piece.file(FilePart.MEDIA), mediaLink, mediaMd5);
  }

  private static void write(Json row, Optional<CarriedFile> file, String link, String md5) {
    row.put(link, file.map(CarriedFile::link).orElse(""))
        .put(md5, file.map(CarriedFile::md5).orElse(NO_FILE).hex());
  }

  /**
   * The files of a row.
   *
   * @param names what files are called, by their links
   * @param extra what our supplement says of the row
   * @throws UnusableRowException if there is one that can't be told from any other, or that no
   *     student may upload
   */
  List<CarriedFile> read(Row row, Map<String, String> names, Row extra)
      throws UnusableRowException {
    List<CarriedFile> files = new ArrayList<>();
    read(row, documentLink, documentMd5, names, extra.text(Supplement.DOCUMENT_SHA256))
        .ifPresent(files::add);
    read(row, mediaLink, mediaMd5, names, extra.text(Supplement.MEDIA_SHA256))
        .ifPresent(files::add);
    if (files.stream().map(file -> file.type().part()).distinct().count() < files.size()) {
      throw new UnusableRowException("兩個檔案都是文件檔，或都是影音檔");
    }
    return files;
  }

  private static Optional<CarriedFile> read(
      Row row, String linkName, String md5Name, Map<String, String> names, Optional<String> sha256)
      throws UnusableRowException {
    Optional<String> link = row.text(linkName).map(FileRows::composed);
    Optional<String> md5 = row.text(md5Name).map(text -> text.toLowerCase(Locale.ROOT));
    if (link.isEmpty() || md5.filter(NO_FILE.hex()::equals).isPresent()) {
      return Optional.empty();
    }
    String digest =
        md5.filter(text -> text.matches("[0-9a-f]{32}"))
            .orElseThrow(() -> new UnusableRowException("沒有「" + md5Name + "」，無法確認檔案是否完整"));
    String last = link.get().substring(link.get().lastIndexOf('/') + 1);
    FileType type =
        extension(last)
            .orElseThrow(() -> new UnusableRowException("「" + linkName + "」的檔案格式不是本平臺所收"));
    return Optional.of(
        new CarriedFile(
            link.get(),
            name(Optional.ofNullable(names.get(link.get())).orElse(last), type)
                .or(() -> name(last, type))
                .orElseThrow(() -> new UnusableRowException("「" + linkName + "」的檔名不合規定")),
            type,
            new Md5(digest),
            sha256.filter(text -> text.matches("[0-9a-f]{64}")).map(Sha256::new)));
  }

  /** Programs on Windows may part a path otherwise, or begin it with the folder itself. */
  private static String composed(String link) {
    return link.replace('\\', '/').replaceFirst("^(\\./|/)+", "");
  }

  private static Optional<FileType> extension(String name) {
    return FileType.ofExtension(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The name if a file of that type may be called so. */
  private static Optional<FileName> name(String text, FileType type) {
    try {
      return Optional.of(new FileName(text))
          .filter(name -> type.extensions().contains(name.extension()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}

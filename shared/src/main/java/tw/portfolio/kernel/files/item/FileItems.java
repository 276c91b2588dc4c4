package tw.portfolio.kernel.files.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.Sha256;

/** A piece's files as attributes. */
public final class FileItems {
  private FileItems() {}

  public static Item write(RecordedFiles files) {
    Item item = Item.empty();
    files.all().forEach(file -> item.map(file.key().part().code(), write(file)));
    return item;
  }

  public static RecordedFiles read(Item item) {
    List<RecordedFile> files =
        Stream.of(FilePart.values())
            .flatMap(part -> item.optionalMap(part.code()).stream())
            .map(FileItems::readFile)
            .toList();
    return RecordedFiles.of(files);
  }

  public static Item write(RecordedFile file) {
    Item item =
        Item.empty()
            .text("key", file.key().toString())
            .text("name", file.declared().name().text())
            .text("type", file.declared().type().mediaType())
            .number("bytes", file.declared().bytes())
            .text("sha256", file.declared().sha256().hex());
    return switch (file) {
      case RecordedFile.Expected _ -> item;
      case RecordedFile.Verified verified ->
          item.text("md5", verified.md5().hex())
              .text("crc32", verified.crc32().hex())
              .map("seal", write(verified.seal()))
              .texts("notices", verified.notices().stream().map(FileNotice::code).toList());
    };
  }

  public static RecordedFile readFile(Item item) {
    ObjectKey key =
        ObjectKey.parse(item.text("key"))
            .orElseThrow(() -> new IllegalStateException("No object key"));
    DeclaredFile declared =
        new DeclaredFile(
            new FileName(item.text("name")),
            FileType.ofMediaType(item.text("type"))
                .orElseThrow(() -> new IllegalStateException("No file type")),
            item.number("bytes"),
            new Sha256(item.text("sha256")));
    Optional<Item> seal = item.optionalMap("seal");
    if (seal.isEmpty()) {
      return new RecordedFile.Expected(declared, key);
    }
    return new RecordedFile.Verified(
        declared,
        key,
        new Md5(item.text("md5")),
        new Crc32(item.text("crc32")),
        readSeal(seal.get()),
        item.texts("notices").stream().map(FileItems::readNotice).collect(Collectors.toSet()));
  }

  private static FileNotice readNotice(String code) {
    return FileNotice.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No notice: " + code));
  }

  private static Item write(Seal seal) {
    return Item.empty()
        .text("eTag", seal.eTag())
        .number("bytes", seal.bytes())
        .instant("modified", seal.modified())
        .text("version", seal.version())
        // What conditions compare, in one piece.
        .text("text", seal.text());
  }

  private static Seal readSeal(Item item) {
    return new Seal(
        item.text("eTag"), item.number("bytes"), item.instant("modified"), item.text("version"));
  }
}

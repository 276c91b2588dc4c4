package tw.portfolio.store.dynamo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.domain.file.Crc32;
import tw.portfolio.domain.file.DeclaredFile;
import tw.portfolio.domain.file.FileName;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.file.FileType;
import tw.portfolio.domain.file.Md5;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.file.PieceFiles;
import tw.portfolio.domain.file.Seal;
import tw.portfolio.domain.file.Sha256;

/** A piece's files as attributes. */
final class FileItems {
  private FileItems() {}

  static Item write(PieceFiles files) {
    Item item = Item.empty();
    files.all().forEach(file -> item.map(file.key().part().code(), write(file)));
    return item;
  }

  static PieceFiles read(Item item) {
    List<PieceFile> files =
        Stream.of(FilePart.values())
            .flatMap(part -> item.optionalMap(part.code()).stream())
            .map(FileItems::readFile)
            .toList();
    return PieceFiles.of(files);
  }

  static Item write(PieceFile file) {
    Item item =
        Item.empty()
            .text("key", file.key().toString())
            .text("name", file.declared().name().text())
            .text("type", file.declared().type().mediaType())
            .number("bytes", file.declared().bytes())
            .text("sha256", file.declared().sha256().hex());
    return switch (file) {
      case PieceFile.Expected _ -> item;
      case PieceFile.Verified verified ->
          item.text("md5", verified.md5().hex())
              .text("crc32", verified.crc32().hex())
              .map("seal", write(verified.seal()));
    };
  }

  static PieceFile readFile(Item item) {
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
      return new PieceFile.Expected(declared, key);
    }
    return new PieceFile.Verified(
        declared,
        key,
        new Md5(item.text("md5")),
        new Crc32(item.text("crc32")),
        readSeal(seal.get()));
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

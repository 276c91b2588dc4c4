package tw.portfolio.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.archive.SealedArchiveWriter;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.transfer.GatheringStudents.Gathered;
import tw.portfolio.transfer.GatheringStudents.GatheredPiece;
import tw.portfolio.work.WorkKind;

/** Packs one student's files, and names them in the rows as they are named in the package. */
final class PackingStudent {
  private final FileStore files;
  private final SealedArchiveWriter zip;
  private final Gathered gathered;
  private final Map<WorkKind, Json> mappings = new EnumMap<>(WorkKind.class);
  private final Map<WorkKind, Integer> packed = new EnumMap<>(WorkKind.class);

  PackingStudent(FileStore files, SealedArchiveWriter zip, Gathered gathered) {
    this.files = files;
    this.zip = zip;
    this.gathered = gathered;
  }

  /** A file that is still what was verified. */
  private record Unaltered(RecordedFile.Verified file, StoredBytes stored) {}

  PackedStudent pack() throws IOException {
    List<CarriedPiece> pieces = new ArrayList<>();
    int leftOut = 0;
    for (GatheredPiece piece : gathered.pieces()) {
      List<Unaltered> unaltered = unaltered(piece);
      if (unaltered.size() == piece.files().size()) {
        pieces.add(packed(piece.piece(), unaltered));
      } else {
        leftOut++;
      }
    }
    for (WorkKind kind : WorkKind.values()) {
      zip.add(
          folder(kind) + PackageNames.MAPPING,
          mapping(kind).text().getBytes(StandardCharsets.UTF_8));
    }
    CarriedStudent all = gathered.student();
    int outcomes =
        Math.toIntExact(pieces.stream().filter(piece -> piece.kind() == WorkKind.OUTCOME).count());
    return new PackedStudent(
        new CarriedStudent(
            all.school(), all.term(), all.identity(), all.name(), all.born(), pieces, all.cadres()),
        new Counts(outcomes, pieces.size() - outcomes, all.cadres().size(), leftOut));
  }

  private List<Unaltered> unaltered(GatheredPiece piece) {
    return piece.files().stream()
        .flatMap(
            file ->
                files
                    .read(file.key())
                    .filter(stored -> stored.seal().equals(file.seal()))
                    .map(stored -> new Unaltered(file, stored))
                    .stream())
        .toList();
  }

  private CarriedPiece packed(CarriedPiece piece, List<Unaltered> unaltered) throws IOException {
    List<CarriedFile> carried = new ArrayList<>();
    for (Unaltered one : unaltered) {
      carried.add(packed(piece.kind(), one));
    }
    return piece.with(carried);
  }

  private CarriedFile packed(WorkKind kind, Unaltered one) throws IOException {
    RecordedFile.Verified file = one.file();
    int before = packed.merge(kind, 1, Integer::sum) - 1;
    String name = PackageNames.file(kind, before, file.declared().type());
    String link = folder(kind) + name;
    mapping(kind).put(name, file.declared().name().text());
    zip.add(link, one.stored().content());
    return new CarriedFile(
        link,
        file.declared().name(),
        file.declared().type(),
        file.md5(),
        Optional.of(file.declared().sha256()));
  }

  private String folder(WorkKind kind) {
    return PackageNames.folder(gathered.student().identity(), kind);
  }

  private Json mapping(WorkKind kind) {
    return mappings.computeIfAbsent(kind, _ -> Json.object());
  }
}

package tw.portfolio.submission.pack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/** Entries of bags for tests. */
final class Entries {
  private Entries() {}

  /** A piece with one document, which is put into the store. */
  static BagEntry stored(MemoryFiles files, int number) {
    return stored(files, number, FilePart.DOCUMENT);
  }

  /** The document and the recording of a piece. */
  static List<BagEntry> both(MemoryFiles files, int number) {
    return List.of(stored(files, number, FilePart.DOCUMENT), stored(files, number, FilePart.MEDIA));
  }

  private static BagEntry stored(MemoryFiles files, int number, FilePart part) {
    PieceId piece =
        new PieceId(WorkKind.OUTCOME, SchoolBuilder.TERM, Students.MING.id(), Ids.nth(number));
    ObjectKey key = piece.key(SchoolBuilder.SCHOOL, 1, part);
    files.put(key, SampleFiles.bytes(part), SchoolBuilder.NOW);
    RecordedFile.Verified file = SampleFiles.verified(key, SchoolBuilder.NOW);
    return new BagEntry(
        row(
            "01_王小明/" + number + "_物理/" + called(part),
            "213303_115_101.zip",
            file.declared().bytes(),
            file.declared().sha256().hex(),
            file.md5().hex()),
        piece.owner(),
        Optional.of(
            new BagFile(key, file.declared().name().text(), file.crc32(), SchoolBuilder.NOW)));
  }

  private static String called(FilePart part) {
    return switch (part) {
      case DOCUMENT -> "報告.pdf";
      case MEDIA -> "發表.mp3";
    };
  }

  /** A piece that a link alone shows. */
  static BagEntry withoutFile(int number) {
    PieceId piece =
        new PieceId(WorkKind.ACHIEVEMENT, SchoolBuilder.TERM, Students.MING.id(), Ids.nth(number));
    return new BagEntry(row("", "", 0, "", ""), piece.owner(), Optional.empty());
  }

  private static IndexRow row(String path, String archive, long bytes, String sha256, String md5) {
    return new IndexRow(
        "101",
        OptionalInt.of(1),
        "s1",
        "王小明",
        OptionalInt.of(115),
        OptionalInt.of(1),
        "113-190406-V111",
        "物理",
        "學期修課",
        OptionalInt.empty(),
        "",
        "光電效應\n的報告",
        "林美玲",
        "2026-11-23 08:00:00",
        path,
        archive,
        "application/pdf",
        bytes,
        sha256,
        md5);
  }
}

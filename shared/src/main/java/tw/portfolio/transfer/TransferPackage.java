package tw.portfolio.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.archive.ArchiveEntry;
import tw.portfolio.kernel.files.archive.OutsideArchive;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.work.origin.Origin;

/** A package from another school, whichever program has made it. */
final class TransferPackage {
  /** All lists together: they are in memory at once, and take some ten times as much there. */
  private static final long MOST_LIST_BYTES = 64L * 1024 * 1024;

  /** Of a school that closes; of who leaves there is one, hardly ever many. */
  private static final int MOST_STUDENTS = 1_000;

  private static final String JSON = ".json";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final OutsideArchive archive;
  private final List<PackagedStudent> students;

  private TransferPackage(OutsideArchive archive, List<PackagedStudent> students) {
    this.archive = archive;
    this.students = List.copyOf(students);
  }

  /**
   * Who takes a package, and when.
   *
   * @param school the school, which stands for a giver that nobody has named
   * @param year the school year of that day
   */
  record Taker(SchoolCode school, SchoolYear year) {
    /** Whether a student who comes may have work of that semester. */
    boolean mayHave(Term term) {
      int before = year.number() - term.year().number();
      return before >= 0 && before <= Origin.MOST_YEARS_BEFORE;
    }
  }

  /**
   * Reads the lists of a package.
   *
   * @throws RefusedPackageException if it can't be taken
   * @throws IOException if its bytes can't be read
   */
  static TransferPackage read(OutsideArchive archive, Taker taker)
      throws RefusedPackageException, IOException {
    ArchiveEntry list = list(archive);
    refuseTooLarge(archive, list);
    List<Row> rows = rows(list, text(archive, list));
    if (rows.isEmpty()) {
      throw PackageRefusals.nobody();
    }
    if (rows.size() > MOST_STUDENTS) {
      throw PackageRefusals.tooMany(MOST_STUDENTS);
    }
    List<Row> extras = extras(archive);
    Map<String, String> names = names(archive);
    List<PackagedStudent> students = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      students.add(
          StudentRows.read(rows.get(at), taker, Supplement.of(extras, at, rows.size()), names));
    }
    refuseTwice(students);
    return new TransferPackage(archive, students);
  }

  private static void refuseTwice(List<PackagedStudent> students) throws RefusedPackageException {
    for (int second = 1; second < students.size(); second++) {
      for (int first = 0; first < second; first++) {
        if (students.get(second).identity().isPresent()
            && students.get(second).identity().equals(students.get(first).identity())) {
          throw PackageRefusals.twice(first + 1, second + 1);
        }
      }
    }
  }

  /** Whatever is read as a list. */
  private static void refuseTooLarge(OutsideArchive archive, ArchiveEntry list)
      throws RefusedPackageException {
    long bytes =
        archive.entries().stream()
            .filter(
                entry ->
                    entry.equals(list)
                        || isCalled(entry, PackageNames.MAPPING)
                        || isCalled(entry, Supplement.FILE))
            .mapToLong(ArchiveEntry::size)
            .sum();
    if (bytes > MOST_LIST_BYTES) {
      throw PackageRefusals.tooLarge();
    }
  }

  /** The one list of students: it lies above everything else. */
  private static ArchiveEntry list(OutsideArchive archive) throws RefusedPackageException {
    List<ArchiveEntry> lists =
        archive.entries().stream()
            .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(JSON))
            .filter(entry -> !isCalled(entry, PackageNames.MAPPING))
            .filter(entry -> !isCalled(entry, Supplement.FILE))
            .sorted(Comparator.comparingInt(TransferPackage::depth))
            .toList();
    boolean several = lists.size() > 1 && depth(lists.get(0)) == depth(lists.get(1));
    if (lists.isEmpty() || several) {
      throw PackageRefusals.noList();
    }
    return lists.getFirst();
  }

  private static boolean isCalled(ArchiveEntry entry, String name) {
    return last(entry.name()).equals(name);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static int depth(ArchiveEntry entry) {
    return (int) entry.name().chars().filter(character -> character == '/').count();
  }

  private static List<Row> rows(ArchiveEntry list, String text) throws RefusedPackageException {
    try {
      return text.stripLeading().startsWith("{")
          ? List.of(Row.of(Json.members(text)))
          : Json.list(text).stream().map(Row::of).toList();
    } catch (MalformedJsonException malformed) {
      throw PackageRefusals.notJson(last(list.name()), malformed);
    }
  }

  private static List<Row> extras(OutsideArchive archive)
      throws RefusedPackageException, IOException {
    Optional<ArchiveEntry> entry =
        archive.entries().stream().filter(one -> isCalled(one, Supplement.FILE)).findFirst();
    return entry.isEmpty() ? List.of() : Supplement.students(object(archive, entry.get()));
  }

  private static Row object(OutsideArchive archive, ArchiveEntry entry)
      throws RefusedPackageException, IOException {
    return Row.of(members(archive, entry));
  }

  private static Map<String, Object> members(OutsideArchive archive, ArchiveEntry entry)
      throws RefusedPackageException, IOException {
    try {
      return Json.members(text(archive, entry));
    } catch (MalformedJsonException malformed) {
      throw PackageRefusals.notJson(last(entry.name()), malformed);
    }
  }

  /** What files are called, by their paths. */
  private static Map<String, String> names(OutsideArchive archive)
      throws RefusedPackageException, IOException {
    Map<String, String> names = new HashMap<>();
    for (ArchiveEntry entry : archive.entries()) {
      if (isCalled(entry, PackageNames.MAPPING)) {
        String folder =
            entry.name().substring(0, entry.name().length() - PackageNames.MAPPING.length());
        members(archive, entry)
            .forEach(
                (name, value) -> {
                  if (value instanceof String called) {
                    names.put(folder + IncomingText.composed(name), called);
                  }
                });
      }
    }
    return names;
  }

  private static String text(OutsideArchive archive, ArchiveEntry entry)
      throws RefusedPackageException, IOException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(archive.content(entry)))
              .toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw PackageRefusals.notText(last(entry.name()));
    }
  }

  List<PackagedStudent> students() {
    return students;
  }

  /** How many files its lists name. */
  int files() {
    return Math.toIntExact(
        students.stream()
            .flatMap(one -> one.pieces().stream())
            .mapToLong(piece -> piece.files().size())
            .sum());
  }

  /**
   * Reads every file that the lists name and compares it with what they say of it.
   *
   * @param read is told how many have been
   * @throws RefusedPackageException if one is missing or another
   * @throws IOException if its bytes can't be read
   */
  void check(IntConsumer read) throws RefusedPackageException, IOException {
    int done = 0;
    for (PackagedStudent student : students) {
      for (CarriedPiece piece : student.pieces()) {
        for (CarriedFile file : piece.files()) {
          read.accept(done++);
          try (InputStream in = archive.read(entry(file))) {
            check(file, ChecksumReader.of(in));
          }
        }
      }
    }
  }

  /**
   * A file, whole.
   *
   * @throws RefusedPackageException if it is missing or another
   * @throws IOException if its bytes can't be read
   */
  byte[] content(CarriedFile file) throws RefusedPackageException, IOException {
    byte[] content = archive.content(entry(file));
    check(file, ChecksumReader.of(content));
    return content;
  }

  private static void check(CarriedFile file, Checksums checksums) throws RefusedPackageException {
    if (!checksums.md5().equals(file.md5())
        || file.sha256().filter(said -> !said.equals(checksums.sha256())).isPresent()) {
      throw PackageRefusals.altered(shown(file));
    }
  }

  /** Where the lists say, or in a folder around all of it. */
  private ArchiveEntry entry(CarriedFile file) throws RefusedPackageException {
    List<ArchiveEntry> found =
        archive.entry(file.link()).map(List::of).orElseGet(() -> endingWith(file.link()));
    if (found.size() != 1) {
      throw PackageRefusals.missing(shown(file));
    }
    return found.getFirst();
  }

  private List<ArchiveEntry> endingWith(String link) {
    return archive.entries().stream().filter(entry -> entry.name().endsWith("/" + link)).toList();
  }

  /** Without the folder whose name is a national id. */
  private static String shown(CarriedFile file) {
    List<String> parts = List.of(file.link().split("/", -1));
    return parts.stream()
        .skip(Math.max(0, parts.size() - 2))
        .filter(part -> NationalId.of(part).isEmpty())
        .collect(Collectors.joining("/"));
  }
}

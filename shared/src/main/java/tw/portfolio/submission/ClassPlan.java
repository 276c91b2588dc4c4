package tw.portfolio.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.submission.pack.BagEntries;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PlannedFile;
import tw.portfolio.submission.pack.PlannedStudent;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.submission.pack.UniqueNames;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.Selection;
import tw.portfolio.work.StudentYear;

/** Collects what of one class goes into an export, and leaves the lists of it. */
final class ClassPlan {
  private static final int AT_A_TIME = 16;

  private final PieceStore pieces;
  private final FileStore files;
  private final ExportLists lists;

  ClassPlan(PieceStore pieces, FileStore files, ExportLists lists) {
    this.pieces = pieces;
    this.files = files;
    this.lists = lists;
  }

  /**
   * Which class.
   *
   * @param className the class
   * @param students who is in it, by seat
   * @param ordinal its place among the export's classes
   * @param archive the file name of its archive
   */
  record Place(String className, List<Person> students, int ordinal, String archive) {}

  /**
   * What was planned.
   *
   * @param share the class's share
   * @param problems what it leaves out
   */
  record Planned(ClassShare share, List<ExportProblem> problems) {}

  Planned plan(ExportJob job, Place place, String attempt) {
    List<StudentPlan.Share> shares = shares(job, place.students());
    List<PlannedStudent> students = shares.stream().map(StudentPlan.Share::planned).toList();
    List<PlannedStudent> in =
        students.stream().filter(student -> !student.pieces().isEmpty()).toList();
    List<PlannedFile> planned =
        in.stream()
            .flatMap(student -> student.pieces().stream())
            .flatMap(piece -> piece.files().stream())
            .toList();
    Map<PersonId, Selection> choices =
        shares.stream()
            .collect(Collectors.toMap(one -> one.planned().id(), StudentPlan.Share::choice));
    ClassShare share =
        new ClassShare(
            place.className(),
            place.ordinal(),
            place.archive(),
            attempt,
            seen(job, place.students(), choices),
            Figures.sum(shares.stream().map(StudentPlan.Share::figures).toList()),
            planned.size(),
            planned.stream().mapToLong(PlannedFile::bytes).sum());
    lists.putPlan(ExportObjectKeys.plan(job, share), in);
    if (!job.order().handsIn()) {
      lists.putEntries(
          ExportObjectKeys.entries(job, attempt, share), BagEntries.of(in, share.archive()));
    }
    return new Planned(
        share, students.stream().flatMap(student -> student.problems().stream()).toList());
  }

  private List<StudentPlan.Share> shares(ExportJob job, List<Person> people) {
    UniqueNames folders = new UniqueNames();
    List<Named> named = new ArrayList<>();
    for (Person person : people) {
      ClassPlace place = person.place(job.year()).orElseThrow();
      named.add(new Named(person, place, folders.give(StudentPlan.studentFolder(person, place))));
    }
    return new BoundedParallel(AT_A_TIME).each(named, one -> share(job, one));
  }

  /** A student with a folder. */
  private record Named(Person person, ClassPlace place, String folder) {}

  private StudentPlan.Share share(ExportJob job, Named one) {
    StudentYear year =
        pieces.studentYear(job.order().kind(), job.school(), one.person().id(), job.year());
    return StudentPlan.of(
        job.order(),
        one.person(),
        one.place(),
        year,
        job.order().handsIn() ? this::altered : _ -> Optional.empty(),
        one.folder());
  }

  /** Asked only of what is to be locked: who only looks learns it when the bytes are read. */
  private Optional<ProblemCause> altered(RecordedFile.Verified file) {
    Optional<Seal> now = files.seal(file.key());
    if (now.isEmpty()) {
      return Optional.of(ProblemCause.FILE_MISSING);
    }
    return now.filter(file.seal()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(ProblemCause.FILE_ALTERED);
  }

  /**
   * A digest of who is in a class and of what each has chosen. A piece that is chosen does not
   * change, so what goes in is the same as long as this is.
   */
  static String seen(ExportJob job, List<Person> students, Map<PersonId, Selection> choices) {
    StringBuilder all = new StringBuilder();
    for (Person student : students) {
      ClassPlace place = student.place(job.year()).orElseThrow();
      Selection choice = choices.getOrDefault(student.id(), Selection.NONE);
      all.append(student.id()).append('|').append(student.name()).append('|');
      all.append(place.seat()).append('|').append(place.studentNumber()).append('|');
      all.append(choice.declined()).append('|').append(choice.submittedBy().orElse(""));
      choice.chosen().stream()
          .map(Object::toString)
          .sorted()
          .forEach(id -> all.append('|').append(id));
      all.append('\n');
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex();
  }
}

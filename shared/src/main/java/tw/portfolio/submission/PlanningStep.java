package tw.portfolio.submission;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.submission.pack.BagEntries;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PlannedFile;
import tw.portfolio.submission.pack.PlannedPiece;
import tw.portfolio.submission.pack.PlannedStudent;
import tw.portfolio.submission.pack.SafeSegment;
import tw.portfolio.submission.pack.UniqueNames;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/** Collects what goes into an export, class by class. Only the first plan to be written counts. */
final class PlanningStep {
  private static final int AT_A_TIME = 8;
  private static final int ARCHIVE_BYTES = 100;

  private final Roster roster;
  private final PieceStore pieces;
  private final ExportStore exports;
  private final ExportLists lists;
  private final Supplier<String> ids;
  private final InstantSource clock;

  PlanningStep(
      Roster roster,
      PieceStore pieces,
      ExportStore exports,
      ExportLists lists,
      Supplier<String> ids,
      InstantSource clock) {
    this.roster = roster;
    this.pieces = pieces;
    this.exports = exports;
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
  }

  void plan(ExportJob job) {
    String attempt = ids.get();
    UniqueNames archives = new UniqueNames();
    List<ClassShare> shares = new ArrayList<>();
    List<ExportProblem> problems = new ArrayList<>();
    for (Map.Entry<String, List<Person>> oneClass : classes(job).entrySet()) {
      List<PlannedStudent> students = students(job, oneClass.getValue());
      if (!students.isEmpty()) {
        String archive =
            archives.give(
                SafeSegment.of(
                    job.school() + "_" + job.year() + "_" + oneClass.getKey(), ARCHIVE_BYTES));
        ClassShare share = share(oneClass.getKey(), shares.size() + 1, archive + ".zip", students);
        lists.putPlan(ExportObjectKeys.plan(job, attempt, share), students);
        lists.putEntries(
            ExportObjectKeys.entries(job, attempt, share),
            BagEntries.of(students, share.archive()));
        shares.add(share);
        students.stream().map(PlannedStudent::problems).forEach(problems::addAll);
      }
    }
    exports.planned(job, new ExportPlan(attempt, shares), problems, clock.instant());
  }

  private Map<String, List<Person>> classes(ExportJob job) {
    Map<String, List<Person>> classes = new TreeMap<>();
    for (Person student : roster.students(job.school(), job.year())) {
      student
          .place(job.year())
          .map(ClassPlace::className)
          .ifPresent(name -> classes.computeIfAbsent(name, _ -> new ArrayList<>()).add(student));
    }
    return classes;
  }

  private List<PlannedStudent> students(ExportJob job, List<Person> people) {
    List<StudentYear> years =
        new BoundedParallel(AT_A_TIME)
            .each(
                people,
                person ->
                    pieces.studentYear(WorkKind.OUTCOME, job.school(), person.id(), job.year()));
    UniqueNames folders = new UniqueNames();
    List<PlannedStudent> students = new ArrayList<>();
    for (int at = 0; at < people.size(); at++) {
      Person person = people.get(at);
      ClassPlace place = person.place(job.year()).orElseThrow();
      String folder = folders.give(StudentPlan.studentFolder(person, place));
      Optional<PlannedStudent> planned = StudentPlan.of(person, place, years.get(at), folder);
      planned.ifPresent(students::add);
    }
    return students;
  }

  private static ClassShare share(
      String className, int ordinal, String archive, List<PlannedStudent> students) {
    List<PlannedPiece> all = students.stream().flatMap(one -> one.pieces().stream()).toList();
    List<PlannedFile> files = all.stream().flatMap(piece -> piece.files().stream()).toList();
    return new ClassShare(
        className,
        ordinal,
        archive,
        all.size(),
        files.size(),
        files.stream().mapToLong(PlannedFile::bytes).sum());
  }
}

package tw.portfolio.submission;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.SafeSegment;
import tw.portfolio.submission.pack.UniqueNames;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkKind;

/**
 * Collects what goes into an export, class by class, and looks before it is handed in whether that
 * still is so.
 */
public final class PlanningStep {
  private static final int ARCHIVE_BYTES = 100;

  private final Roster roster;
  private final ClassGrades grades;
  private final PieceStore pieces;
  private final ExportStore exports;
  private final ClassPlan planning;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /**
   * Plans what is kept there.
   *
   * @param ids draws a new pseudonym each time
   */
  public PlanningStep(Records records, Bytes bytes, Supplier<String> ids, InstantSource clock) {
    this.roster = records.roster();
    this.grades = records.grades();
    this.pieces = records.pieces();
    this.exports = records.exports();
    this.planning = new ClassPlan(pieces, bytes.files(), new ExportLists(bytes.archives()));
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Where the records are.
   *
   * @param roster who is in which class
   * @param grades in which grade the classes are
   * @param pieces the pieces
   * @param exports the jobs
   */
  public record Records(
      Roster roster, ClassGrades grades, PieceStore pieces, ExportStore exports) {}

  /**
   * Where the bytes are.
   *
   * @param files the students' files
   * @param archives what exports make
   */
  public record Bytes(FileStore files, ArchiveStore archives) {}

  /** Plans a job. Only the first plan to be written counts. */
  void plan(ExportJob job) {
    Map<String, List<Person>> classes = classes(job);
    Anew anew = anew(job, List.of(), classes, Map.of());
    exports.planned(job, anew.plan(), anew.problems(), clock.instant());
  }

  /**
   * Plans those classes anew that are not as they were seen.
   *
   * @return the new plan; none if all is as it was seen
   */
  Optional<ExportPlan> again(ExportJob job, ExportPlan seen) {
    Map<String, List<Person>> classes = classes(job);
    List<PersonId> students =
        classes.values().stream().flatMap(List::stream).map(Person::id).toList();
    Map<PersonId, Selection> choices =
        pieces.selections(job.order().kind(), job.school(), job.year(), students);
    Map<String, ClassShare> same = new HashMap<>();
    seen.classes().stream()
        .filter(share -> classes.containsKey(share.className()))
        .filter(
            share ->
                ClassPlan.seen(job, classes.get(share.className()), choices).equals(share.seen()))
        .forEach(share -> same.put(share.className(), share));
    if (same.size() == classes.size() && same.size() == seen.classes().size()) {
      return Optional.empty();
    }
    Anew anew = anew(job, seen.classes(), classes, same);
    exports.replanned(job, anew.plan(), anew.problems(), clock.instant());
    return Optional.of(anew.plan());
  }

  private record Anew(ExportPlan plan, List<ExportProblem> problems) {}

  private Anew anew(
      ExportJob job,
      List<ClassShare> seen,
      Map<String, List<Person>> classes,
      Map<String, ClassShare> same) {
    String attempt = ids.get();
    Map<String, ClassShare> before = new HashMap<>();
    UniqueNames archives = new UniqueNames();
    int last = 0;
    for (ClassShare share : seen) {
      before.put(share.className(), share);
      archives.give(share.bag());
      last = Math.max(last, share.ordinal());
    }
    List<ClassShare> shares = new ArrayList<>();
    List<ExportProblem> problems = new ArrayList<>();
    for (Map.Entry<String, List<Person>> one : classes.entrySet()) {
      String name = one.getKey();
      if (same.containsKey(name)) {
        shares.add(same.get(name));
      } else {
        Optional<ClassShare> known = Optional.ofNullable(before.get(name));
        ClassPlan.Place place =
            new ClassPlan.Place(
                name,
                one.getValue(),
                known.map(ClassShare::ordinal).orElse(last + 1),
                known.map(ClassShare::archive).orElseGet(() -> archive(job, name, archives)));
        last = Math.max(last, place.ordinal());
        ClassPlan.Planned planned = planning.plan(job, place, attempt);
        shares.add(planned.share());
        problems.addAll(planned.problems());
      }
    }
    return new Anew(new ExportPlan(attempt, shares), problems);
  }

  private static String archive(ExportJob job, String className, UniqueNames archives) {
    String kind = job.order().kind() == WorkKind.OUTCOME ? "" : "多元表現_";
    String name = job.school() + "_" + job.year() + "_" + kind + className;
    return archives.give(SafeSegment.of(name, ARCHIVE_BYTES)) + ".zip";
  }

  private Map<String, List<Person>> classes(ExportJob job) {
    Map<String, Integer> known = grades.grades(job.school(), job.year());
    Map<String, List<Person>> classes = new TreeMap<>();
    for (Person student : roster.students(job.school(), job.year())) {
      student
          .place(job.year())
          .map(ClassPlace::className)
          .filter(name -> job.order().scope().has(name, known))
          .ifPresent(name -> classes.computeIfAbsent(name, _ -> new ArrayList<>()).add(student));
    }
    return classes;
  }
}

package tw.portfolio.bench.warm;

import java.util.List;
import tw.portfolio.aws.Environment;
import tw.portfolio.bench.school.MadeUpSchool;
import tw.portfolio.bench.school.PieceRecords;
import tw.portfolio.bench.start.Ask;
import tw.portfolio.bench.start.Packages;
import tw.portfolio.bench.start.School;
import tw.portfolio.bench.start.Subject;
import tw.portfolio.domain.school.Person;
import tw.portfolio.files.inspect.ChecksumReader;
import tw.portfolio.store.dynamo.Stores;

/** Students of the school that stands behind the functions, with ever more on their pages. */
final class StudentPages {
  private static final MadeUpSchool.Content CONTENT =
      new MadeUpSchool.Content(1, ChecksumReader.of(new byte[1]));

  private final School school;
  private final Packages packages;
  private final MadeUpSchool students;
  private final Environment environment;

  StudentPages(School school, Packages packages) {
    this.school = school;
    this.packages = packages;
    this.students = MadeUpSchool.of(school.code());
    this.environment = school.system().environment();
  }

  /** A student who asks for the page that has so many pieces. */
  Subject with(int pieces) {
    Person student = students.student(pieces);
    new Stores(environment).rosterWriter().people(school.term().year(), List.of(student));
    PieceRecords.write(
        environment, 0, pieces, piece -> students.certified(pieces, piece, 0, CONTENT));
    return new Subject(
        Ask.UPLOAD,
        school,
        packages,
        _ -> Ask.UPLOAD.event(packages.events(), school, student, "GET /outcomes"));
  }
}

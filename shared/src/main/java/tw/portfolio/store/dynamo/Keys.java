package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.domain.achievement.AchievementId;
import tw.portfolio.domain.course.CourseCode;
import tw.portfolio.domain.course.CourseRef;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.reminder.TeacherQueue;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.store.MailLedger;

/** Where everything lies in the table. Every partition begins with the school code. */
final class Keys {
  static final String ENROLMENT = "ENROLMENT#";
  static final String PIECE = "PIECE#";
  static final String SELECTION = "SELECTION";
  static final String DEPUTY = "DEPUTY#";
  static final String DEPUTISES = "DEPUTISES#";
  static final String ACHIEVEMENT = "ACHIEVEMENT#";
  private static final String OPEN_UPLOADS = "OPEN#";
  private static final String OPEN_ACHIEVEMENTS = "OPEN-ACHIEVEMENT#";
  private static final int OPEN_UPLOAD_SHARDS = 4;

  private Keys() {}

  /** A student's year is one partition, so that a page is one query. */
  static String studentYear(SchoolCode school, PersonId student, SchoolYear year) {
    return school + "#STUDENT#" + student + "#" + year;
  }

  static Key piece(SchoolCode school, PieceId id) {
    return new Key(
        studentYear(school, id.student(), id.term().year()),
        PIECE + id.term().semester().number() + "#" + id.secret());
  }

  /** A piece looked for among a student's own of a year: where another's piece is not found. */
  static Key ownPiece(Actor student, SchoolYear year, PieceId id) {
    return new Key(
        studentYear(student.school(), student.person(), year), piece(student.school(), id).sk());
  }

  static Key enrolment(SchoolCode school, PersonId student, CourseRef course) {
    return new Key(
        studentYear(school, student, course.term().year()),
        ENROLMENT
            + course.term().semester().number()
            + "#"
            + course.code()
            + "#"
            + course.kind().code());
  }

  static Key slots(SchoolCode school, PersonId student, SchoolYear year, Semester semester) {
    return new Key(studentYear(school, student, year), "SLOTS#" + semester.number());
  }

  static Key selection(SchoolCode school, PersonId student, SchoolYear year) {
    return new Key(studentYear(school, student, year), SELECTION);
  }

  /** A student's achievements of a year are one partition, so that a page is one query. */
  static String achievements(SchoolCode school, PersonId student, SchoolYear year) {
    return school + "#ACHIEVEMENTS#" + student + "#" + year;
  }

  static Key achievement(SchoolCode school, AchievementId id) {
    return new Key(achievements(school, id.student(), id.term().year()), ACHIEVEMENT + id.secret());
  }

  /** An achievement looked for among a student's own of a year: where another's is not found. */
  static Key ownAchievement(Actor student, SchoolYear year, AchievementId id) {
    return new Key(
        achievements(student.school(), student.person(), year),
        achievement(student.school(), id).sk());
  }

  static Key achievementSlots(SchoolCode school, AchievementId id) {
    return new Key(achievements(school, id.student(), id.term().year()), "SLOTS");
  }

  static Key achievementSelection(SchoolCode school, PersonId student, SchoolYear year) {
    return new Key(achievements(school, student, year), SELECTION);
  }

  /** Apart from the requests for pieces: each answers with a thing of its own kind. */
  static Key achievementRequest(SchoolCode school, PersonId person, String key) {
    return new Key(school + "#REQUEST#" + person + "#ACHIEVEMENT", key);
  }

  static Key settings(SchoolCode school, SchoolYear year) {
    return new Key(school + "#SETTINGS", year.toString());
  }

  static String pieceHistory(SchoolCode school, PieceId id) {
    return school + "#HISTORY#" + id.secret();
  }

  /** What has happened to one thing, oldest first. */
  static String changes(SchoolCode school, Subject subject) {
    return school + "#CHANGES#" + subject.kind().code() + "#" + subject.id();
  }

  /** Every choice a student ever made for a year, oldest first. */
  static String choices(SchoolCode school, PersonId student, SchoolYear year) {
    return school + "#CHOICES#" + student + "#" + year;
  }

  static Key file(ObjectKey key) {
    return new Key(key.school() + "#FILES#" + key.secret(), Integer.toString(key.revision()));
  }

  static Key request(SchoolCode school, PersonId person, String key) {
    return new Key(school + "#REQUEST#" + person, key);
  }

  static String person(SchoolCode school, PersonId person) {
    return school + "#PERSON#" + person;
  }

  static Key personItem(SchoolCode school, PersonId person) {
    return new Key(person(school, person), "PERSON");
  }

  static Key deputy(SchoolCode school, PersonId teacher, PersonId deputy) {
    return new Key(person(school, teacher), DEPUTY + deputy);
  }

  static Key deputising(SchoolCode school, PersonId teacher, PersonId deputy) {
    return new Key(person(school, deputy), DEPUTISES + teacher);
  }

  static String classes(SchoolCode school, SchoolYear year) {
    return school + "#CLASSES#" + year;
  }

  /** By person and not by class, so that a student who changes class is never in two. */
  static Key inClass(SchoolYear year, Person student) {
    return new Key(classes(student.school(), year), student.id().text());
  }

  static String waitingFor(SchoolCode school, PersonId teacher) {
    return school + "#" + teacher;
  }

  /** Reads what {@link #waitingFor} writes. */
  static TeacherQueue teacherQueue(String waitingFor) {
    int at = waitingFor.indexOf('#');
    return new TeacherQueue(
        new SchoolCode(waitingFor.substring(0, at)), new PersonId(waitingFor.substring(at + 1)));
  }

  /** A school's mails of a day are one partition. */
  static Key mail(MailLedger.Line line) {
    return new Key(line.school() + "#MAIL#" + line.day(), line.recipient() + "#" + line.teacher());
  }

  static String waitingForCourse(SchoolCode school, PersonId teacher, CourseCode course) {
    return school + "#" + teacher + "#" + course;
  }

  static String waitingSince(Instant sent, PieceId id) {
    return Item.sortable(sent) + "#" + id.secret();
  }

  /**
   * Awaited uploads of all schools are spread over a few partitions, so that the last evening does
   * not heat one.
   */
  static String openUpload(PieceId id) {
    return OPEN_UPLOADS + shard(id.secret());
  }

  static List<String> openUploads() {
    return shards(OPEN_UPLOADS);
  }

  /** The same for achievements. */
  static String openUpload(AchievementId id) {
    return OPEN_ACHIEVEMENTS + shard(id.secret());
  }

  static List<String> openAchievements() {
    return shards(OPEN_ACHIEVEMENTS);
  }

  private static int shard(String secret) {
    return secret.charAt(secret.length() - 1) % OPEN_UPLOAD_SHARDS;
  }

  private static List<String> shards(String prefix) {
    return IntStream.range(0, OPEN_UPLOAD_SHARDS).mapToObj(shard -> prefix + shard).toList();
  }
}

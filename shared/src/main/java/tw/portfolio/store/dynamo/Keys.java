package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tw.portfolio.domain.achievement.AchievementId;
import tw.portfolio.domain.announcement.AnnouncementId;
import tw.portfolio.domain.course.CourseCode;
import tw.portfolio.domain.course.CourseRef;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.reminder.TeacherQueue;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.ExtensionId;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.SignIn;
import tw.portfolio.domain.school.Term;
import tw.portfolio.store.MailLedger;

/**
 * Where everything lies in the table. Every partition begins with the school code, but {@link
 * #signIn}: whoever signs in has not said a school yet.
 */
final class Keys {
  static final String ENROLMENT = "ENROLMENT#";
  static final String PIECE = "PIECE#";
  static final String SELECTION = "SELECTION";
  static final String EXTENSION = "EXTENSION#";
  static final String DEPUTY = "DEPUTY#";
  static final String DEPUTISES = "DEPUTISES#";
  static final String SIGN_IN = "SIGNIN#";
  static final String CHOICES = "#CHOICES#";
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

  /** In which grade a student is that year. */
  static Key grade(SchoolCode school, PersonId student, SchoolYear year) {
    return new Key(studentYear(school, student, year), "GRADE");
  }

  /** What a student has of an extension. */
  static Key extraTime(SchoolCode school, PersonId student, ExtensionId extension) {
    return new Key(studentYear(school, student, extension.year()), EXTENSION + extension.place());
  }

  /** Every extension of a year, oldest first. */
  static String extensions(SchoolCode school, SchoolYear year) {
    return school + "#EXTENSIONS#" + year;
  }

  static Key extension(SchoolCode school, ExtensionId id) {
    return new Key(extensions(school, id.year()), id.place());
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
    return school + CHOICES + student + "#" + year;
  }

  static Key file(ObjectKey key) {
    return new Key(key.school() + "#FILES#" + key.secret(), Integer.toString(key.revision()));
  }

  /** All that a student has written about oneself. */
  static String statements(SchoolCode school, PersonId student) {
    return school + "#STATEMENT#" + student;
  }

  /** How far the statements of a year are, without what is in them. */
  static String statementMarks(SchoolCode school, SchoolYear year) {
    return school + "#STATEMENTS#" + year;
  }

  static String announcements(SchoolCode school) {
    return school + "#ANNOUNCEMENTS";
  }

  static Key announcement(SchoolCode school, AnnouncementId id) {
    return new Key(announcements(school), id.text());
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

  /** Whose an account is. The school in it is the school. */
  static Key signIn(SignIn signIn) {
    return new Key(SIGN_IN + signIn.provider().code() + "#" + signIn.subject(), "SIGNIN");
  }

  /** With which account of a provider a person signs in: the way back. */
  static Key signsIn(SchoolCode school, PersonId person, SignIn.Provider provider) {
    return new Key(person(school, person), SIGN_IN + provider.code());
  }

  /** Who of the staff there is, by id: the records by staff number are only those of the files. */
  static String people(SchoolCode school) {
    return school + "#PEOPLE";
  }

  static Key listedPerson(SchoolCode school, PersonId person) {
    return new Key(people(school), person.text());
  }

  /** Who was written as the first, so that nobody is a second time. */
  static Key founder(SchoolCode school) {
    return new Key(school + "#FOUNDED", "FOUNDER");
  }

  /** Every deputy of a school, to be listed. */
  static String deputies(SchoolCode school) {
    return school + "#DEPUTIES";
  }

  static Key listedDeputy(SchoolCode school, PersonId teacher, PersonId deputy) {
    return new Key(deputies(school), teacher + "#" + deputy);
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

  /** What offices keep about a student is one partition, so that reading it is one query. */
  static String studentRecords(SchoolCode school, PersonId student) {
    return school + "#RECORDS#" + student;
  }

  /** An entry about a student; its id begins with the student. */
  static Key entry(SchoolCode school, RecordKey entry) {
    int at = entry.id().indexOf('#');
    return new Key(
        studentRecords(school, new PersonId(entry.id().substring(0, at))),
        entry.kind().code().toUpperCase(Locale.ROOT) + entry.id().substring(at));
  }

  /** What concerns one person, in the index {@code changesAbout}. */
  static String changesAbout(SchoolCode school, PersonId person) {
    return school + "#" + person;
  }

  /** Who is in the register, by student number. */
  static String students(SchoolCode school) {
    return school + "#STUDENTS";
  }

  /** Who is on the staff, by staff number. */
  static String staff(SchoolCode school) {
    return school + "#STAFF";
  }

  /** The classes of a year, by name; {@link #classes} has who is in them. */
  static String classList(SchoolCode school, SchoolYear year) {
    return school + "#CLASSLIST#" + year;
  }

  /** The courses of the school's plan, by code. */
  static String courses(SchoolCode school) {
    return school + "#COURSES";
  }

  /** The sections of a semester, by course and name. */
  static String sections(SchoolCode school, Term term) {
    return school + "#SECTIONS#" + term;
  }

  /** Who is in a section. */
  static String sectionRoster(SchoolCode school, RecordKey section) {
    return school + "#SECTION#" + section.id();
  }

  /** A person's national id lies apart from everything else about the person. */
  static Key identity(SchoolCode school, PersonId person) {
    return new Key(person(school, person), "IDENTITY");
  }

  /** Which student has the national id of that keyed hash. */
  static Key identityHolder(SchoolCode school, String mark) {
    return new Key(school + "#IDENTITY#" + mark, "HOLDER");
  }

  /** The school's key of national ids, wrapped. */
  static Key identityKey(SchoolCode school) {
    return new Key(school + "#KEYS", "IDENTITY");
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

package tw.portfolio.work.outcome;

import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Dispute.Asked;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.DisputeStore.By;
import tw.portfolio.work.outcome.DisputeStore.DisputeQueue;
import tw.portfolio.work.outcome.DisputeStore.DisputeStep;

/** What contracts about disputes share: steps of them as a store takes them. */
public abstract class DisputeSteps extends StoreContract {
  Piece returned(Person student, Enrolment enrolment) {
    return journey(student, enrolment).sent().giveBack("請補上誤差").piece();
  }

  Piece raise(Piece returned) {
    assertWritten(raising(returned));
    return raised(returned);
  }

  WriteResult<DecisionRefusal> raising(Piece returned) {
    Person student = returned.id().student().equals(HUA.id()) ? HUA : MING;
    return write(
        Transition.DISPUTE, returned, raised(returned), new By.Student(Students.actor(student)));
  }

  static Piece raised(Piece returned) {
    return with(returned, Dispute.raised("講義上有", NOW));
  }

  Piece further(Piece answered, Asked next) {
    Transition transition =
        next instanceof Asked.Office
            ? Transition.DISPUTE_BEFORE_OFFICE
            : Transition.DISPUTE_BEFORE_HOMEROOM;
    Piece after = with(answered, dispute(answered).further(next, "仍不同意", NOW));
    assertWritten(write(transition, answered, after, new By.Student(Students.actor(MING))));
    return after;
  }

  Piece keep(Piece asked, By by) {
    assertWritten(keeping(asked, by));
    return kept(asked, by);
  }

  List<DecisionRefusal> refused(Piece asked, By by) {
    return reasons(keeping(asked, by));
  }

  WriteResult<DecisionRefusal> keeping(Piece asked, By by) {
    return write(Transition.KEEP_RETURN, asked, kept(asked, by), by);
  }

  static Piece kept(Piece asked, By by) {
    return with(
        asked,
        dispute(asked)
            .answered(new Dispute.Answer(NOW, by.actor().person(), by.actor().name(), "規定如此")));
  }

  static Dispute dispute(Piece piece) {
    return ((Status.Returned) piece.status()).dispute().orElseThrow();
  }

  static Piece with(Piece piece, Dispute dispute) {
    return piece.with(((Status.Returned) piece.status()).disputed(dispute, label(piece)));
  }

  static Label label(Piece piece) {
    return piece.status().lastLabel().orElseThrow();
  }

  static By teacher(Person by) {
    return new By.Teacher(
        Staff.actor(by), new CourseTeacher(Staff.LIN.id(), Staff.LIN.name()), Optional.empty());
  }

  WriteResult<DecisionRefusal> write(
      Transition transition, Piece before, Piece after, By by, WindowKind... windows) {
    PieceChange change =
        PieceChange.of(
            transition,
            Optional.of(before),
            Optional.of(after),
            Author.of(by.actor()),
            "講義上有",
            NOW);
    Enrolment taken =
        before.id().student().equals(HUA.id())
            ? HUA_PHYSICS
            : before.course().equals(MING_HISTORY.ref()) ? MING_HISTORY : MING_PHYSICS;
    return stores.disputes().write(new DisputeStep(guard(windows), change, by, Optional.of(taken)));
  }

  static SettingsGuard guard(WindowKind... windows) {
    return new SettingsGuard(
        SCHOOL,
        YEAR,
        MING.id(),
        Caps.OF_THE_REGULATION,
        Stream.of(windows).map(window -> WindowKey.of(window, Semester.FIRST)).toList(),
        NOW);
  }

  static Map<FilePart, Seal> seals(Piece piece) {
    return piece.files().verified().stream()
        .collect(Collectors.toMap(file -> file.key().part(), RecordedFile.Verified::seal));
  }

  List<Piece> listed(Asked asked, Person teacher) {
    return stores
        .disputes()
        .disputed(new DisputeQueue(SCHOOL, asked, teacher.id(), Optional.empty(), 50))
        .entries();
  }

  static QueueRequest queue(Person teacher) {
    return new QueueRequest(SCHOOL, teacher.id(), Optional.empty(), Optional.empty(), 50);
  }
}

package tw.portfolio.work.outcome;

import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;

/** 王小明's report that 林老師 has returned, and the way up from there. */
abstract class DisputeScene {
  static final DisputeAnswer KEEP = new DisputeAnswer.Keep("講義第 3 頁寫明須附誤差");
  static final DisputeAnswer LOOK_AGAIN = new DisputeAnswer.LookAgain("請再看一次附件");

  final Campus campus = new Campus();
  final Piece returned = campus.returned(MING_PHYSICS, "請補上誤差");

  DisputeScene() {
    campus.school().people(YEAR, List.of(Staff.DIRECTOR));
  }

  void toTheOffice() {
    granted(dispute("誤差在附錄"));
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
    granted(dispute("仍不同意"));
    granted(answer(Staff.HOMEROOM, DisputeLevel.HOMEROOM, KEEP));
    granted(dispute("請教務處裁決"));
  }

  Optional<Dispute> current() {
    return ((Status.Returned) campus.expect(returned.id(), PieceState.RETURNED).status()).dispute();
  }

  Answer<Piece> dispute(String text) {
    return disputing().dispute(Students.actor(MING), returned.id(), text, campus.now());
  }

  Answer<Piece> withdraw() {
    return disputing().withdraw(Students.actor(MING), returned.id(), campus.now());
  }

  DisputingReturns disputing() {
    return new DisputingReturns(
        campus.school(), campus.school(), campus.school(), new SettingsCache(campus.school()));
  }

  Answer<Piece> answer(Person by, DisputeLevel as, DisputeAnswer answer) {
    return answering(by, returned, as, answer);
  }

  Answer<Piece> answering(Person by, Piece piece, DisputeLevel as, DisputeAnswer answer) {
    return new AnsweringDisputes(
            campus.school(), campus.school(), campus.school(), new SettingsCache(campus.school()))
        .answer(
            Staff.actor(by), new AnsweringDisputes.Request(piece.id(), as, answer), campus.now());
  }
}

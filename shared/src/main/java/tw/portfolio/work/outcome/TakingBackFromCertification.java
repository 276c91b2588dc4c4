package tw.portfolio.work.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Window;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceProblems;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.TakingBack;

/**
 * A student takes a piece back that waits for its teacher (取回), as long as nobody has decided. One
 * round trip: of a student and a teacher who are at it at the same moment one is told what the
 * other did.
 */
public final class TakingBackFromCertification {
  private final CertificationStore certifications;
  private final SettingsEnforcement settings;

  /** Takes pieces back out of this store's queues. */
  public TakingBackFromCertification(CertificationStore certifications, SettingsCache caps) {
    this.certifications = certifications;
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * What is asked for.
   *
   * @param piece the piece
   * @param revision the set of files that the student saw
   */
  public record Request(PieceId piece, int revision) {}

  /** Takes a piece back. Taking back what is back already changes nothing. */
  public Answer<Request> takeBack(Actor student, Request request, Instant now) {
    PieceId id = request.piece();
    if (!id.student().equals(student.person())) {
      return Answer.refused(PieceProblems.notYours(id.kind()));
    }
    WriteContext context =
        new WriteContext(
            student.school(),
            id.term().year(),
            student.person(),
            Transition.TAKE_BACK.windows(id.kind(), id.term().semester()),
            now);
    return settings.make(context, guard -> tryOnce(student, request, guard));
  }

  private AttemptResult<Request> tryOnce(Actor student, Request request, SettingsGuard guard) {
    TakingBack takingBack = new TakingBack(guard, request.piece(), request.revision(), student);
    return switch (certifications.takeBack(takingBack)) {
      case WriteResult.Written() -> AttemptResult.granted(request);
      case WriteResult.Rejected<SendingRefusal>(List<SendingRefusal> reasons) ->
          rejected(request, reasons);
    };
  }

  private static AttemptResult<Request> rejected(Request request, List<SendingRefusal> reasons) {
    List<SettingsRefusal> differ = SettingsRefusal.among(reasons, SendingRefusal::settings);
    for (SendingRefusal reason : reasons) {
      switch (reason) {
        case SendingRefusal.StudentDiffers(Optional<Person> current) -> {
          return AttemptResult.refused(Permits.notInUse(current.isPresent()));
        }
        case SendingRefusal.PieceDiffers(Optional<Piece> current) -> {
          if (current.filter(piece -> isBack(piece, request)).isPresent()) {
            return AttemptResult.granted(request);
          }
          if (differ.isEmpty()) {
            return AttemptResult.refused(
                current
                    .map(piece -> notWaiting(piece, request))
                    .orElseGet(() -> PieceProblems.noSuchPiece(request.piece().kind())));
          }
        }
        case SendingRefusal.CourseDiffers _, SendingRefusal.Settings _ -> {}
      }
    }
    return new AttemptResult.Rejected<>(differ);
  }

  private static boolean isBack(Piece piece, Request request) {
    return piece.status() instanceof Status.Uploaded && piece.revision() == request.revision();
  }

  private static Problem notWaiting(Piece piece, Request request) {
    if (piece.revision() != request.revision()) {
      return Refusals.changedMeanwhile();
    }
    return switch (piece.status()) {
      case Status.Certified certified -> alreadyCertified(certified);
      case Status.Returned returned -> alreadyReturned(returned);
      case Status.Submitted _,
          Status.Reserved _,
          Status.Refused _,
          Status.Uploaded _,
          Status.Sent _ ->
          PieceProblems.wrongState(piece.id().kind(), piece.state());
    };
  }

  private static Problem alreadyCertified(Status.Certified certified) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        ("%s已於 %s 認證通過這件學習成果，因此沒有取回。" + "若內容有誤，請在認證期間請%s撤回決定，或洽教務處設備組解鎖退回。")
            .formatted(certified.byName(), day(certified.at()), certified.byName()),
        ("It was certified on %s, so it was not taken back. If something is wrong with it, ask %s"
                + " to undo the decision while certification is open, or the equipment section to"
                + " return it.")
            .formatted(day(certified.at()), certified.byName()));
  }

  private static Problem alreadyReturned(Status.Returned returned) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "%s已於 %s 退回這件學習成果，您不必取回。請依退回原因修正後再次送出；若不同意，可提出異議。"
            .formatted(returned.byName(), day(returned.at())),
        ("It was returned on %s, so there is nothing to take back. Mend it as the reason says, and"
                + " send it again; if you don't agree, dispute the return.")
            .formatted(day(returned.at())));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Window.TAIPEI);
  }
}

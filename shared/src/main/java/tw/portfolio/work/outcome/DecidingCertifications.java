package tw.portfolio.work.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
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
import tw.portfolio.upload.AlteredFile;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceProblems;
import tw.portfolio.work.Status;
import tw.portfolio.work.outcome.CertificationStore.Decision;

/**
 * A teacher decides (regulation.txt 四(三)2). One round trip for the teacher; a deputy takes a second
 * one. A certification is bound to the bytes: what lies in the file store must be what the record
 * says at the moment of the decision.
 */
public final class DecidingCertifications {
  private static final int AT_A_TIME = 8;

  private final CertificationStore certifications;
  private final SealReader seals;
  private final SettingsEnforcement settings;

  /** Decides in these stores. */
  public DecidingCertifications(
      CertificationStore certifications, SealReader seals, SettingsCache caps) {
    this.certifications = certifications;
    this.seals = seals;
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * What is asked for.
   *
   * @param piece the piece
   * @param revision the set of files that the teacher looked at
   * @param verdict certify or return
   */
  public record Request(PieceId piece, int revision, Verdict verdict) {}

  /** Decides on several pieces, each for itself, and answers in the same order. */
  public List<Answer<Request>> decide(Actor by, List<Request> requests, Instant now) {
    return new BoundedParallel(AT_A_TIME).each(requests, request -> decide(by, request, now));
  }

  /** Decides, or says why not. The same decision again is the same answer. */
  public Answer<Request> decide(Actor by, Request request, Instant now) {
    Map<FilePart, Seal> stored =
        request.verdict().vouchesForTheBytes()
            ? seals.seals(by.school(), request.piece().secret(), request.revision())
            : Map.of();
    WriteContext context =
        new WriteContext(
            by.school(),
            request.piece().term().year(),
            request.piece().student(),
            request
                .verdict()
                .transition()
                .windows(request.piece().kind(), request.piece().term().semester()),
            now);
    return settings.make(context, new Deciding(by, request, stored));
  }

  /** One decision, as often as it is tried. */
  private final class Deciding implements SettingsEnforcement.Attempt<Request> {
    private final Actor by;
    private final Request request;
    private final Map<FilePart, Seal> stored;
    private PersonId teacher;

    Deciding(Actor by, Request request, Map<FilePart, Seal> stored) {
      this.by = by;
      this.request = request;
      this.stored = stored;
      this.teacher = by.person();
    }

    @Override
    public AttemptResult<Request> under(SettingsGuard guard) {
      Decision decision =
          new Decision(
              guard, request.piece(), request.revision(), stored, by, teacher, request.verdict());
      return switch (certifications.decide(decision)) {
        case WriteResult.Written() -> AttemptResult.granted(request);
        case WriteResult.Rejected<DecisionRefusal>(List<DecisionRefusal> reasons) ->
            rejected(reasons, decision);
      };
    }

    private AttemptResult<Request> rejected(List<DecisionRefusal> reasons, Decision decision) {
      Optional<PersonId> standsInFor = otherTeacher(by, teacher, reasons);
      if (standsInFor.isPresent()) {
        teacher = standsInFor.get();
        return new AttemptResult.Again<>();
      }
      return answer(decision, request, reasons);
    }
  }

  /**
   * If the piece waits for another teacher, the decider may be that teacher's deputy: the next try
   * checks it.
   */
  private static Optional<PersonId> otherTeacher(
      Actor by, PersonId tried, List<DecisionRefusal> reasons) {
    if (!tried.equals(by.person())) {
      return Optional.empty();
    }
    return reasons.stream()
        .flatMap(reason -> sent(reason).stream())
        .flatMap(piece -> piece.status().lastLabel().stream())
        .map(Label::teacher)
        .filter(teacher -> !teacher.equals(by.person()))
        .findFirst();
  }

  private static Optional<Piece> sent(DecisionRefusal reason) {
    return reason instanceof DecisionRefusal.PieceDiffers(Optional<Piece> current)
        ? current
        : Optional.empty();
  }

  /** The most general reason comes first; but who decides the same again is told that it is so. */
  private static AttemptResult<Request> answer(
      Decision decision, Request request, List<DecisionRefusal> reasons) {
    List<SettingsRefusal> settings = SettingsRefusal.among(reasons, DecisionRefusal::settings);
    for (DecisionRefusal reason : reasons) {
      switch (reason) {
        case DecisionRefusal.AccountDisabled() -> {
          return AttemptResult.refused(Permits.disabled());
        }
        case DecisionRefusal.NotDeputy() -> {
          return AttemptResult.refused(notTheTeacher());
        }
        case DecisionRefusal.PieceDiffers(Optional<Piece> current) -> {
          return differs(decision, request, current, settings);
        }
        case DecisionRefusal.Settings _ -> {}
      }
    }
    return new AttemptResult.Rejected<>(settings);
  }

  private static AttemptResult<Request> differs(
      Decision decision, Request request, Optional<Piece> current, List<SettingsRefusal> settings) {
    boolean mayKnow = current.flatMap(piece -> piece.status().lastLabel()).isPresent();
    if (mayKnow && alreadySo(current.get(), request)) {
      return AttemptResult.granted(request);
    }
    if (!settings.isEmpty()) {
      return new AttemptResult.Rejected<>(settings);
    }
    if (!mayKnow) {
      return AttemptResult.refused(
          current.isEmpty() ? PieceProblems.noSuchPiece(request.piece().kind()) : notTheTeacher());
    }
    return AttemptResult.refused(problem(current.get(), decision));
  }

  private static boolean alreadySo(Piece piece, Request request) {
    if (piece.revision() != request.revision()) {
      return false;
    }
    return switch (piece.status()) {
      case Status.Certified _, Status.Submitted _ -> request.verdict() instanceof Verdict.Certify;
      case Status.Returned returned ->
          request.verdict().equals(new Verdict.Return(returned.reason()));
      case Status.Sent _, Status.Reserved _, Status.Refused _, Status.Uploaded _ -> false;
    };
  }

  private static Problem problem(Piece piece, Decision decision) {
    return switch (piece.status()) {
      case Status.Certified certified -> decidedOtherwise("通過", certified.byName(), certified.at());
      case Status.Submitted submitted ->
          decidedOtherwise("通過", submitted.certified().byName(), submitted.certified().at());
      case Status.Returned returned -> decidedOtherwise("退回", returned.byName(), returned.at());
      case Status.Sent _ when piece.revision() != decision.revision() ->
          Refusals.changedMeanwhile();
      case Status.Sent _
          when decision.verdict().vouchesForTheBytes()
              && !piece.files().sealedAs(decision.seals()) ->
          AlteredFile.fileAltered();
      case Status.Sent _, Status.Reserved _, Status.Refused _, Status.Uploaded _ ->
          Refusals.changedMeanwhile();
    };
  }

  private static Problem decidedOtherwise(String verdict, String byName, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Window.TAIPEI);
    return Problem.of(
        ProblemKind.DECIDED_OTHERWISE,
        "這件學習成果已由%s於 %s 決定「%s」，您的決定沒有生效。請重新整理清單。".formatted(byName, day, verdict),
        "It was already decided otherwise on %s, so your decision did not count. Please reload the queue."
            .formatted(day));
  }

  private static Problem notTheTeacher() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您不是這門課的任課教師，也不是目前的代理人，因此不能認證這件學習成果。若應由您認證，請洽教務處。",
        "You neither teach this course to this student nor stand in for the teacher today. If it is"
            + " for you to certify, ask the academic affairs office.");
  }
}

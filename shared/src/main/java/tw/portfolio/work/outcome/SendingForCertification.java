package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.upload.AlteredFile;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceProblems;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.Sending;
import tw.portfolio.work.outcome.OwnOutcomes.OwnYear;

/**
 * A student asks the course's teacher to certify a piece (應經任課教師認證, regulation.txt 四(三)1). One
 * round trip where the request says what the student's page showed and that is still so. Where
 * something is otherwise, the write says what, and another is tried with that. Where the request
 * says nothing of the page, page and person are read first.
 */
public final class SendingForCertification {
  private final CertificationStore certifications;
  private final OwnOutcomes outcomes;
  private final SealReader seals;
  private final SettingsEnforcement settings;

  /** Sends pieces of these stores. */
  public SendingForCertification(
      CertificationStore certifications,
      OwnOutcomes outcomes,
      SealReader seals,
      SettingsCache caps) {
    this.certifications = certifications;
    this.outcomes = outcomes;
    this.seals = seals;
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * What is asked for.
   *
   * @param piece the piece
   * @param revision the set of files that the student saw
   * @param seen what the student's page knew of it, if the student's program kept that
   */
  public record Request(PieceId piece, int revision, Optional<SeenPiece> seen) {}

  /** Sends a piece. Sending what waits already changes nothing. */
  public Answer<SentPiece> send(Actor student, Request request, Instant now) {
    PieceId id = request.piece();
    if (!id.student().equals(student.person())) {
      return Answer.refused(PieceProblems.notYours(id.kind()));
    }
    // The windows are the same for what was returned and is sent again.
    WriteContext context =
        new WriteContext(
            student.school(),
            id.term().year(),
            student.person(),
            Transition.SEND.windows(id.kind(), id.term().semester()),
            now);
    Map<FilePart, Seal> stored = seals.seals(student.school(), id.secret(), request.revision());
    return settings.make(context, new OneSending(student, request, stored, now));
  }

  /** One request, as often as it is tried. */
  private final class OneSending implements SettingsEnforcement.Attempt<SentPiece> {
    private final Actor student;
    private final Request request;
    private final Map<FilePart, Seal> stored;
    private final Instant now;
    private Optional<SeenPiece> supposed;
    private boolean corrected;
    private boolean read;

    OneSending(Actor student, Request request, Map<FilePart, Seal> stored, Instant now) {
      this.student = student;
      this.request = request;
      this.stored = stored;
      this.now = now;
      this.supposed = request.seen();
    }

    @Override
    public AttemptResult<SentPiece> under(SettingsGuard guard) {
      if (supposed.isPresent()) {
        return write(supposed.get(), guard);
      }
      read = true;
      return switch (outcomes.year(student, request.piece().term().year(), now)) {
        case Answer.Refused<OwnYear>(Problem problem) -> AttemptResult.refused(problem);
        case Answer.Granted<OwnYear>(OwnYear year) -> afterReading(year, guard);
      };
    }

    private AttemptResult<SentPiece> afterReading(OwnYear year, SettingsGuard guard) {
      Optional<Piece> found = year.page().piece(request.piece());
      Optional<SentPiece> already = found.flatMap(this::sentAlready);
      if (already.isPresent()) {
        return AttemptResult.granted(already.get());
      }
      Optional<Problem> problem =
          found
              .map(piece -> problem(piece, year.page().stateOf(piece)))
              .orElseGet(() -> Optional.of(PieceProblems.noSuchPiece(request.piece().kind())));
      if (problem.isPresent()) {
        return AttemptResult.refused(problem.get());
      }
      supposed = found.flatMap(year::seen);
      return supposed
          .map(seen -> write(seen, guard))
          .orElseGet(() -> AttemptResult.refused(noLongerEnrolled()));
    }

    private Optional<SentPiece> sentAlready(Piece piece) {
      return SentPiece.of(piece).filter(sent -> sent.revision() == request.revision());
    }

    private Optional<Problem> problem(Piece piece, PieceState state) {
      if (piece.revision() != request.revision()) {
        return Optional.of(Refusals.changedMeanwhile());
      }
      if (state != PieceState.UPLOADED && state != PieceState.RETURNED) {
        return Optional.of(PieceProblems.wrongState(piece.id().kind(), state));
      }
      return piece.files().sealedAs(stored)
          ? Optional.empty()
          : Optional.of(AlteredFile.fileAltered());
    }

    private AttemptResult<SentPiece> write(SeenPiece seen, SettingsGuard guard) {
      Sending sending =
          new Sending(guard, request.piece(), request.revision(), stored, student, seen);
      return switch (certifications.send(sending)) {
        case WriteResult.Written() -> AttemptResult.granted(sending.sent());
        case WriteResult.Rejected<SendingRefusal>(List<SendingRefusal> reasons) ->
            rejected(seen, reasons);
      };
    }

    private AttemptResult<SentPiece> rejected(SeenPiece seen, List<SendingRefusal> reasons) {
      boolean courseDiffers = false;
      for (SendingRefusal reason : reasons) {
        switch (reason) {
          case SendingRefusal.StudentDiffers(Optional<Person> current) -> {
            if (current.filter(Person::active).isEmpty()) {
              return AttemptResult.refused(Permits.notInUse(current.isPresent()));
            }
          }
          // Of two requests at once, as a double click makes them, both are told that it is sent.
          case SendingRefusal.PieceDiffers(Optional<Piece> current) -> {
            Optional<SentPiece> already = current.flatMap(this::sentAlready);
            if (already.isPresent()) {
              return AttemptResult.granted(already.get());
            }
          }
          case SendingRefusal.CourseDiffers _ -> courseDiffers = true;
          case SendingRefusal.Settings _ -> {}
        }
      }
      List<SettingsRefusal> differ = SettingsRefusal.among(reasons, SendingRefusal::settings);
      if (!differ.isEmpty()) {
        return new AttemptResult.Rejected<>(differ);
      }
      if (!read) {
        supposed = corrected ? Optional.empty() : asFound(seen, reasons);
        corrected = true;
        return new AttemptResult.Again<>();
      }
      return AttemptResult.refused(courseDiffers ? teacherChanged() : Refusals.changedMeanwhile());
    }

    /** What was supposed, with what the store has instead; nothing if all has to be read. */
    private Optional<SeenPiece> asFound(SeenPiece seen, List<SendingRefusal> reasons) {
      Optional<SeenPiece> found = Optional.of(seen);
      for (SendingRefusal reason : reasons) {
        found = found.flatMap(one -> asFound(one, reason));
      }
      return found;
    }

    private Optional<SeenPiece> asFound(SeenPiece seen, SendingRefusal reason) {
      return switch (reason) {
        case SendingRefusal.StudentDiffers(Optional<Person> current) ->
            current.map(person -> seen.with(person, SchoolYear.at(now)));
        case SendingRefusal.CourseDiffers(Optional<Enrolment> current) ->
            current.filter(Enrolment::takesOutcomes).map(seen::with);
        case SendingRefusal.PieceDiffers(Optional<Piece> current) ->
            current
                .filter(piece -> problem(piece, piece.state()).isEmpty())
                .filter(piece -> piece.course().equals(seen.enrolment().ref()))
                .map(piece -> seen.with(piece.state()));
        case SendingRefusal.Settings _ -> Optional.of(seen);
      };
    }
  }

  private static Problem noLongerEnrolled() {
    return Problem.of(
        ProblemKind.NOT_ENROLLED,
        "修課名單中已沒有這門課，無法送出認證。請洽教務處教學組確認您的修課資料。",
        "You are no longer enrolled in this course. Please ask the curriculum section.");
  }

  private static Problem teacherChanged() {
    return Problem.of(
        ProblemKind.NOT_ENROLLED,
        "這門課的修課或任課教師資料剛剛有變動。請重新整理後再送出；若仍無法送出，請洽教務處教學組。",
        "The course or its teacher has just changed. Please reload and try again.");
  }
}

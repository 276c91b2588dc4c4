package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.PieceWrite.PieceChange;

/**
 * A student announces a new piece and gets a slot for it (regulation.txt 四(三)1, 四(四)1). One round
 * trip.
 */
public final class ReservingUploads {
  private final PieceStore pieces;
  private final PieceHolders holders;
  private final SettingsCache caps;
  private final SettingsEnforcement settings;
  private final EndingReservations endings;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives a new {@link tw.portfolio.school.Pseudonym} each time
   */
  public ReservingUploads(
      PieceStore pieces, SettingsCache caps, EndingReservations endings, Supplier<String> secrets) {
    this.pieces = pieces;
    this.holders = new PieceHolders(pieces);
    this.caps = caps;
    this.settings = new SettingsEnforcement(caps);
    this.endings = endings;
    this.secrets = secrets;
  }

  /**
   * What a student announces.
   *
   * @param term of which semester it is
   * @param content what it is about
   * @param files a document, a media file, or one of each; none if a link shows it
   * @param keyed makes a repeated request safe, if the student's program gave a key
   */
  public record Announcement(
      Term term, Content content, List<DeclaredFile> files, Optional<KeyedRequest> keyed) {
    /** Copies the list. */
    public Announcement {
      files = List.copyOf(files);
    }

    /** A course outcome: it is of the semester in which its course is taken. */
    public Announcement(
        Content.Outcome outcome, List<DeclaredFile> files, Optional<KeyedRequest> keyed) {
      this(outcome.course().term(), outcome, files, keyed);
    }
  }

  /** Reserves, or says why not. The same request sent again answers the same piece. */
  public Answer<Piece> reserve(Actor student, Announcement announcement, Instant now) {
    SchoolYear year = announcement.term().year();
    Optional<Problem> problem =
        caps.check(student.school(), year, limits -> check(limits, announcement, now));
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    Transition transition = announcement.files().isEmpty() ? Transition.ADD : Transition.RESERVE;
    return settings.make(
        new WriteContext(
            student.school(),
            year,
            student.person(),
            transition.windows(announcement.content().kind(), announcement.term().semester()),
            now),
        new Reservation(student, announcement, transition, now));
  }

  private static Optional<Problem> check(Caps limits, Announcement announcement, Instant now) {
    return Piece.check(
        limits, announcement.content(), announcement.files(), announcement.term(), now);
  }

  /** One request, as often as it is tried. */
  private final class Reservation implements SettingsEnforcement.Attempt<Piece> {
    private final Actor student;
    private final Announcement announcement;
    private final Transition transition;
    private final Instant now;
    private boolean slotsCleared;

    Reservation(Actor student, Announcement announcement, Transition transition, Instant now) {
      this.student = student;
      this.announcement = announcement;
      this.transition = transition;
      this.now = now;
    }

    @Override
    public AttemptResult<Piece> under(SettingsGuard guard) {
      // In every try, since a rejection may have told of caps that no longer allow this.
      Optional<Problem> problem = check(guard.caps(), announcement, now);
      if (problem.isPresent()) {
        return AttemptResult.refused(problem.get());
      }
      Piece piece = announced(guard.caps());
      PieceChange change =
          PieceChange.of(
              transition, Optional.empty(), Optional.of(piece), Author.of(student), "", now);
      return switch (pieces.write(PieceWrite.of(change, guards(guard)))) {
        case WriteResult.Written() -> AttemptResult.granted(piece);
        case WriteResult.Rejected<WorkRefusal>(List<WorkRefusal> reasons) ->
            rejected(reasons, guard.caps());
      };
    }

    private Piece announced(Caps limits) {
      WorkKind kind = announcement.content().kind();
      return Piece.announced(
          student.school(),
          new PieceId(kind, announcement.term(), student.person(), secrets.get()),
          announcement.content(),
          announcement.files(),
          now.plus(limits.reservationValidity()),
          now);
    }

    private List<Guard> guards(SettingsGuard settings) {
      List<Guard> guards = new ArrayList<>();
      guards.add(new Guard.AccountInUse(student.person()));
      guards.add(new Guard.SettingsHold(settings));
      if (announcement.content() instanceof Content.Outcome outcome) {
        guards.add(new Guard.Enrolled(outcome.course()));
      }
      guards.add(new Guard.TakesSlot(slots(settings.caps())));
      guards.add(new Guard.FewRefused(announcement.content().kind().mostRefused()));
      announcement
          .keyed()
          .map(request -> request.by(student.person(), now))
          .ifPresent(key -> guards.add(new Guard.FirstRequest(key)));
      return guards;
    }

    private int slots(Caps limits) {
      return announcement.content().kind().slots(limits, announcement.term().semester());
    }

    private AttemptResult<Piece> rejected(List<WorkRefusal> reasons, Caps limits) {
      if (reasons.getFirst() instanceof WorkRefusal.AccountNotInUse(boolean onRoster)) {
        return AttemptResult.refused(Permits.notInUse(onRoster));
      }
      for (WorkRefusal reason : reasons) {
        if (reason instanceof WorkRefusal.AlreadyRequested earlier) {
          return new AttemptResult.Ended<>(again(earlier));
        }
      }
      return switch (reasons.getFirst()) {
        // Where the caps were others than believed, nothing is known yet about the slots.
        case WorkRefusal.Settings _ ->
            new AttemptResult.Rejected<>(SettingsRefusal.among(reasons, WorkRefusal::settings));
        case WorkRefusal.NotEnrolled() -> AttemptResult.refused(notEnrolled());
        case WorkRefusal.NoSlot _ -> {
          if (slotsCleared || !clearSlots()) {
            yield AttemptResult.refused(noSlot(announcement.content().kind(), slots(limits)));
          }
          slotsCleared = true;
          yield new AttemptResult.Again<>();
        }
        case WorkRefusal.TooManyRefused _ ->
            AttemptResult.refused(tooManyRefused(announcement.content().kind()));
        case WorkRefusal.AccountNotInUse _,
            WorkRefusal.AlreadyRequested _,
            WorkRefusal.ChoiceDiffers _,
            WorkRefusal.PieceDiffers _ ->
            new AttemptResult.Again<>();
      };
    }

    private Answer<Piece> again(WorkRefusal.AlreadyRequested earlier) {
      String digest = announcement.keyed().map(KeyedRequest::digest).orElse("");
      if (!earlier.digest().equals(digest)) {
        return Answer.refused(Refusals.keyReused());
      }
      return pieces
          .find(student.school(), earlier.piece())
          .map(Answer::granted)
          .orElseGet(() -> Answer.refused(PieceProblems.noSuchPiece(earlier.piece().kind())));
    }

    /**
     * Slots of files that never came are given back at the full hour, not only when the sweeper
     * comes by.
     */
    private boolean clearSlots() {
      Term term = announcement.term();
      WorkKind kind = announcement.content().kind();
      return pieces
          .studentYear(kind, student.school(), student.person(), term.year())
          .pieces()
          .stream()
          .filter(piece -> kind == WorkKind.ACHIEVEMENT || piece.id().term().equals(term))
          .anyMatch(piece -> endings.endIfOverdue(holders.holder(piece), now));
    }
  }

  private static Problem noSlot(WorkKind kind, int most) {
    return switch (kind) {
      case OUTCOME ->
          Problem.of(
              ProblemKind.CAP_REACHED,
              "本學期最多上傳 %d 件課程學習成果，您已經用完。若要上傳新的，請先刪除一件尚未認證的成果；待認證的請先取回再刪除。".formatted(most),
              ("At most %d pieces a semester, and you have used them. To upload another, first"
                      + " delete one that is not certified; take back what waits before you delete"
                      + " it.")
                  .formatted(most));
      case ACHIEVEMENT ->
          Problem.of(
              ProblemKind.CAP_REACHED,
              "每學年最多上傳 %d 件多元表現，您已經用完。若要上傳新的，請先刪除一件沒有勾選的。".formatted(most),
              "At most %d achievements a school year, and you have used them. To upload another, first delete one that is not chosen."
                  .formatted(most));
    };
  }

  private static Problem tooManyRefused(WorkKind kind) {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "您有 %d 件%s的檔案沒有通過檢查。請先刪除其中幾件，再上傳新的；刪除後立即可以上傳。"
            .formatted(kind.mostRefused(), kind.subject().chinese()),
        "The files of %d of your pieces did not pass the checks. Please delete some of these pieces; then you can upload again at once."
            .formatted(kind.mostRefused()));
  }

  private static Problem notEnrolled() {
    return Problem.of(
        ProblemKind.NOT_ENROLLED,
        "您本學期沒有修這門課，或這門課不計學分，因此不能上傳它的學習成果。請從修課清單中選擇；若清單有誤，請洽教務處教學組。",
        "You don't take this course this semester, or it carries no credits. Please choose from"
            + " your list of courses.");
  }
}

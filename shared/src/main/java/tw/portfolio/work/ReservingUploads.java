package tw.portfolio.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.course.CourseRef;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.upload.FileRules;

/**
 * A student announces a new piece and gets a slot for it (regulation.txt 四(三)1). One round trip.
 */
public final class ReservingUploads {
  private static final Duration REMEMBERED = Duration.ofHours(24);

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
   * @param course the course
   * @param description 簡述
   * @param files a document, a media file, or one of each
   * @param once makes a repeated request safe, if the student's program gave a key
   */
  public record Announcement(
      CourseRef course, Description description, List<DeclaredFile> files, Optional<Once> once) {
    /** Copies the list. */
    public Announcement {
      files = List.copyOf(files);
    }
  }

  /**
   * A request that counts once however often it is sent.
   *
   * @param key chosen by the student's program
   * @param digest tells this request's content from another's
   */
  public record Once(String key, String digest) {}

  /** Reserves, or says why not. The same request sent again answers the same piece. */
  public Answer<Piece> reserve(Actor student, Announcement announcement, Instant now) {
    SchoolYear year = announcement.course().term().year();
    Optional<Problem> problem =
        caps.check(student.school(), year, limits -> check(limits, announcement));
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    return settings.make(
        new WriteContext(
            student.school(),
            year,
            student.person(),
            Transition.RESERVE.windows(announcement.course().term().semester()),
            now),
        new Reservation(student, announcement, now));
  }

  /** One request, as often as it is tried. */
  private final class Reservation implements SettingsEnforcement.Attempt<Piece> {
    private final Actor student;
    private final Announcement announcement;
    private final Instant now;
    private boolean slotsCleared;

    Reservation(Actor student, Announcement announcement, Instant now) {
      this.student = student;
      this.announcement = announcement;
      this.now = now;
    }

    @Override
    public AttemptResult<Piece> under(SettingsGuard guard) {
      // In every try, since a rejection may have told of caps that no longer allow this.
      Optional<Problem> problem = check(guard.caps(), announcement);
      if (problem.isPresent()) {
        return AttemptResult.refused(problem.get());
      }
      Piece piece = announced(student, announcement, guard.caps(), now);
      return switch (pieces.write(write(student, announcement, piece, guard))) {
        case WriteResult.Written() -> AttemptResult.granted(piece);
        case WriteResult.Rejected<Rejection> rejected -> rejected(rejected, piece);
      };
    }

    private AttemptResult<Piece> rejected(WriteResult.Rejected<Rejection> rejected, Piece piece) {
      Optional<PieceRefusal.AlreadyRequested> earlier =
          rejected.reason(PieceRefusal.AlreadyRequested.class);
      if (earlier.isPresent()) {
        return new AttemptResult.Ended<>(again(student, announcement, earlier.get()));
      }
      // Where the caps were others than believed, nothing is known yet about the slots.
      if (!WorkRefusal.settings(rejected).isEmpty()) {
        return new AttemptResult.Rejected<>(WorkRefusal.settings(rejected));
      }
      if (rejected.reason(PieceRefusal.NotEnrolled.class).isPresent()) {
        return AttemptResult.refused(notEnrolled());
      }
      if (rejected.reason(WorkRefusal.NoSlot.class).isPresent()) {
        if (slotsCleared || !clearSlots(student, announcement.course(), now)) {
          return AttemptResult.refused(noSlot(piece));
        }
        slotsCleared = true;
      }
      return new AttemptResult.Again<>();
    }
  }

  private static Optional<Problem> check(Caps limits, Announcement announcement) {
    List<Problem.Field> fields = new ArrayList<>();
    DescriptionRule.check(limits, announcement.description())
        .ifPresent(found -> fields.addAll(found.fields()));
    FileRules.check(limits, announcement.files()).ifPresent(found -> fields.addAll(found.fields()));
    return fields.isEmpty() ? Optional.empty() : Optional.of(Refusals.invalid(fields));
  }

  private Piece announced(Actor student, Announcement announcement, Caps limits, Instant now) {
    PieceId id = new PieceId(announcement.course().term(), student.person(), secrets.get());
    return Piece.announced(
        student.school(),
        id,
        announcement.course(),
        announcement.description(),
        announcement.files(),
        new Status.Reserved(now.plus(limits.reservationValidity()), Optional.empty()),
        now);
  }

  private static PieceWrite write(
      Actor student, Announcement announcement, Piece piece, SettingsGuard guard) {
    Instant now = guard.now();
    List<Guard> guards = new ArrayList<>();
    guards.add(new Guard.SettingsHold(guard));
    guards.add(new Guard.Enrolled(announcement.course(), Optional.empty()));
    guards.add(
        new Guard.TakesSlot(
            guard.caps().counts().uploads(announcement.course().term().semester())));
    announcement
        .once()
        .ifPresent(
            once ->
                guards.add(
                    new Guard.FirstRequest(
                        new IdempotencyKey(
                            student.person(), once.key(), once.digest(), now.plus(REMEMBERED)))));
    HistoryEntry entry =
        new HistoryEntry(
            now,
            Author.of(student),
            Transition.RESERVE,
            Optional.empty(),
            Transition.RESERVE.to(),
            "");
    return new PieceWrite(Optional.empty(), Optional.of(piece), entry, guards);
  }

  private Answer<Piece> again(
      Actor student, Announcement announcement, PieceRefusal.AlreadyRequested earlier) {
    String digest = announcement.once().map(Once::digest).orElse("");
    if (!earlier.digest().equals(digest)) {
      return Answer.refused(Refusals.keyReused());
    }
    return pieces
        .find(student.school(), earlier.piece())
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(PieceProblems.noSuchPiece()));
  }

  /**
   * Slots of files that never came are given back at the full hour, not only when the sweeper comes
   * by.
   */
  private boolean clearSlots(Actor student, CourseRef course, Instant now) {
    return pieces
        .studentYear(student.school(), student.person(), course.term().year())
        .pieces()
        .stream()
        .filter(piece -> piece.id().term().equals(course.term()))
        .anyMatch(piece -> endings.endIfOverdue(holders.holder(piece), now));
  }

  private Problem noSlot(Piece piece) {
    int most =
        caps.of(piece.school(), piece.id().term().year())
            .counts()
            .uploads(piece.id().term().semester());
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "本學期最多上傳 %d 件課程學習成果，您已經用完。若要上傳新的，請先刪除一件尚未認證的成果。".formatted(most),
        "At most %d pieces a semester, and you have used them. To upload another, first delete one that is not certified."
            .formatted(most));
  }

  private static Problem notEnrolled() {
    return Problem.of(
        ProblemKind.NOT_ENROLLED,
        "您本學期沒有修這門課，或這門課不計學分，因此不能上傳它的學習成果。請從修課清單中選擇；若清單有誤，請洽教務處教學組。",
        "You don't take this course this semester, or it carries no credits. Please choose from"
            + " your list of courses.");
  }
}

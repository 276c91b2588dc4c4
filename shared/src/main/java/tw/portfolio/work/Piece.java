package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.settings.Caps;
import tw.portfolio.work.achievement.AchievementDates;
import tw.portfolio.work.origin.Origin;

/**
 * A piece of work that a student hands in: a course outcome (課程學習成果) or an achievement (多元表現).
 *
 * @param school the student's school
 * @param id which piece, whose, of which semester
 * @param content what it is about
 * @param files its files; all verified unless the piece is reserved or refused. An achievement that
 *     a link shows needs none
 * @param revision which set of files: the version in which they were announced, so that no key is
 *     ever used twice
 * @param status how far it has come
 * @param created when it was first announced
 * @param version how often the record has been written, from 1; each write names the one it builds
 *     on
 * @param origin where it comes from, if it was brought along from another school
 */
public record Piece(
    SchoolCode school,
    PieceId id,
    Content content,
    RecordedFiles files,
    int revision,
    Status status,
    Instant created,
    int version,
    Optional<Origin> origin) {
  /** The revision of the files with which a piece begins. */
  private static final int FIRST_REVISION = 1;

  /**
   * @throws IllegalArgumentException if files that were not verified are in a state that needs
   *     them, nothing shows it, or content or state are of another kind
   */
  public Piece {
    boolean mayBeIncomplete = status instanceof Status.Reserved || status instanceof Status.Refused;
    if (!mayBeIncomplete && !files.complete()) {
      throw new IllegalArgumentException("Files must be verified before a piece can go on");
    }
    if (content.kind() != id.kind() || !id.kind().has(status.state())) {
      throw new IllegalArgumentException("Content and state are of the piece's kind");
    }
    if (status instanceof Status.Submitted(Instant _, String _, var before)
        && before.state() != id.kind().selectable()) {
      throw new IllegalArgumentException("Only what may be chosen is handed in");
    }
    switch (content) {
      case Content.Outcome outcome -> {
        if (!id.term().equals(outcome.course().term())) {
          throw new IllegalArgumentException(
              "A piece is of the semester in which its course is taken");
        }
        if (files.isEmpty()) {
          throw new IllegalArgumentException("An outcome has a document, a media file or both");
        }
      }
      case Content.Achievement achievement -> {
        if (files.isEmpty() && (mayBeIncomplete || achievement.link().isEmpty())) {
          throw new IllegalArgumentException("A file or a link shows an achievement");
        }
      }
    }
  }

  /** A piece that was handed in here. */
  public Piece(
      SchoolCode school,
      PieceId id,
      Content content,
      RecordedFiles files,
      int revision,
      Status status,
      Instant created,
      int version) {
    this(school, id, content, files, revision, status, created, version, Optional.empty());
  }

  /**
   * A piece that is brought along from another school, waiting for its files as any other does, so
   * that they are examined; complete if it has none.
   *
   * @param files its files, as the package has them
   * @param created when it was first handed in there
   * @param until when the waiting ends
   */
  public static Piece brought(
      SchoolCode school,
      PieceId id,
      Content content,
      List<DeclaredFile> files,
      Origin origin,
      Instant created,
      Instant until) {
    Status status =
        files.isEmpty()
            ? new Status.Uploaded(origin.brought())
            : new Status.Reserved(until, Optional.empty());
    return new Piece(
        school,
        id,
        content,
        expected(school, id, FIRST_REVISION, files),
        FIRST_REVISION,
        status,
        created,
        1,
        Optional.of(origin));
  }

  /**
   * A new piece, waiting for its files; complete if it has none.
   *
   * @param until when its slot is given back if the files don't come
   */
  public static Piece announced(
      SchoolCode school,
      PieceId id,
      Content content,
      List<DeclaredFile> files,
      Instant until,
      Instant now) {
    Status status =
        files.isEmpty() ? new Status.Uploaded(now) : new Status.Reserved(until, Optional.empty());
    return new Piece(
        school,
        id,
        content,
        expected(school, id, FIRST_REVISION, files),
        FIRST_REVISION,
        status,
        now,
        1);
  }

  private static RecordedFiles expected(
      SchoolCode school, PieceId id, int revision, List<DeclaredFile> files) {
    return RecordedFiles.of(
        files.stream()
            .map(file -> new RecordedFile.Expected(file, id.key(school, revision, file.part())))
            .toList());
  }

  /** 簡述. */
  public Description description() {
    return content.description();
  }

  /**
   * The course of an outcome.
   *
   * @throws IllegalStateException if it is an achievement: these are of no course
   */
  public CourseRef course() {
    return switch (content) {
      case Content.Outcome(CourseRef course, Description _) -> course;
      case Content.Achievement _ ->
          throw new IllegalStateException("An achievement is of no course");
    };
  }

  /** The section whose teacher decides, if it was sent from one that is taught here. */
  public Optional<SectionRef> section() {
    return status
        .lastLabel()
        .flatMap(Label::section)
        .map(name -> new SectionRef(id.term(), course().code(), name));
  }

  /** The state that its own record tells: never {@link PieceState#SELECTED}. */
  public PieceState state() {
    return status.state();
  }

  /** Whether it takes one of the student's slots: what was handed in elsewhere never does. */
  public boolean takesSlot() {
    return state() != PieceState.REFUSED && origin.isEmpty();
  }

  /**
   * What it is once all its files are here. What was certified at a former school is so here too,
   * but only with the very files that came along.
   */
  public Status arrived(Instant now) {
    return origin
        .filter(_ -> revision == FIRST_REVISION)
        .flatMap(Origin::certified)
        .<Status>map(certified -> certified)
        .orElseGet(() -> new Status.Uploaded(now));
  }

  /** Whether it may be chosen: what a former school has handed in is not handed in again. */
  public boolean selectable() {
    return state() == id.kind().selectable() && !submittedElsewhere();
  }

  /** Whether a former school, from which it was brought along, has handed it in to the nation. */
  public boolean submittedElsewhere() {
    return origin.filter(there -> !there.submitted().isEmpty()).isPresent();
  }

  /** Until when it waits for its files; nothing if it waits for none. */
  public Optional<Instant> awaitedUntil() {
    return status instanceof Status.Reserved(Instant until, Optional<Status.Kept> _)
        ? Optional.of(until)
        : Optional.empty();
  }

  /** What it falls back on if the files it waits for never come; nothing if it waits for none. */
  public Optional<Status.Kept> kept() {
    return status instanceof Status.Reserved(Instant _, Optional<Status.Kept> kept)
        ? kept
        : Optional.empty();
  }

  /**
   * Whether it waits for nothing but being sent for certification (送出認證): its files are here, or it
   * falls back on files that are if new ones never come, and it was not sent with these.
   * Achievements are certified by nobody, so they are not sent; and of a course at a former school
   * there may be nobody here to send it to.
   */
  public boolean unsent() {
    return id.kind() == WorkKind.OUTCOME
        && origin.isEmpty()
        && switch (status) {
          case Status.Uploaded _ -> true;
          case Status.Reserved(Instant _, Optional<Status.Kept> kept) ->
              kept.filter(before -> before.status() instanceof Status.Uploaded).isPresent();
          case Status.Refused _,
              Status.Sent _,
              Status.Certified _,
              Status.Returned _,
              Status.Submitted _ ->
              false;
        };
  }

  /** Its files, and those that are kept until these have come. */
  public List<RecordedFile> everyFile() {
    List<RecordedFile> before = kept().map(kept -> kept.files().all()).orElseGet(List::of);
    return Stream.concat(files.all().stream(), before.stream()).toList();
  }

  /** The next version of this record, in another state. */
  public Piece with(Status next) {
    return with(files, revision, next);
  }

  /** The next version, with other files, in another state. */
  public Piece with(RecordedFiles nextFiles, int nextRevision, Status next) {
    return new Piece(
        school, id, content, nextFiles, nextRevision, next, created, version + 1, origin);
  }

  /** The next version, with one file put in its place. */
  public Piece with(RecordedFile file, Status next) {
    return with(files.with(file), revision, next);
  }

  /** The next version, about something else. */
  public Piece with(Content next) {
    return new Piece(school, id, next, files, revision, status, created, version + 1, origin);
  }

  /**
   * The next version, waiting for files that replace the present ones; complete if there are none.
   *
   * @param until when the waiting ends
   */
  public Piece awaiting(List<DeclaredFile> announced, Instant until, Instant now) {
    int nextRevision = version + 1;
    Status next =
        announced.isEmpty() ? new Status.Uploaded(now) : new Status.Reserved(until, fallBack());
    return with(expected(school, id, nextRevision, announced), nextRevision, next);
  }

  private Optional<Status.Kept> fallBack() {
    return switch (status) {
      case Status.Reserved(Instant _, Optional<Status.Kept> kept) -> kept;
      case Status.Uploaded _, Status.Returned _ ->
          Optional.of(new Status.Kept(files, revision, status));
      case Status.Refused _, Status.Sent _, Status.Certified _, Status.Submitted _ ->
          Optional.empty();
    };
  }

  /** The next version, as it was before its files were to be replaced. */
  public Piece restored(Status.Kept kept) {
    return with(kept.files(), kept.revision(), kept.status());
  }

  /**
   * What is wrong with a piece beyond what its own record demands, if anything: with the school's
   * caps, and for an achievement with its dates on the day on which it is uploaded.
   *
   * @param term of which semester it is
   */
  static Optional<Problem> check(
      Caps caps, Content content, List<DeclaredFile> files, Term term, Instant now) {
    List<Problem.Field> fields = new ArrayList<>();
    if (content instanceof Content.Achievement achievement) {
      fields.addAll(AchievementDates.check(achievement.detail().when(), term, now));
    }
    fields.addAll(description(caps, content.description()));
    caps.files().check(files).ifPresent(found -> fields.addAll(found.fields()));
    return fields.isEmpty() ? Optional.empty() : Optional.of(Refusals.invalid(fields));
  }

  /** What is wrong with a 簡述, if anything. */
  static Optional<Problem> check(Caps caps, Description description) {
    List<Problem.Field> fields = description(caps, description);
    return fields.isEmpty() ? Optional.empty() : Optional.of(Refusals.invalid(fields));
  }

  private static List<Problem.Field> description(Caps caps, Description description) {
    int most = caps.descriptionCharacters();
    int has = description.characters();
    return has <= most
        ? List.of()
        : List.of(
            new Problem.Field(
                "description",
                "簡述最多 %d 個字，目前是 %d 個字。請縮短後再送出。".formatted(most, has),
                "At most %d characters; it has %d.".formatted(most, has)));
  }
}

package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.access.Permits;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.ChoiceChange.Choose;

/**
 * A student chooses the whole set for a school year, all or nothing (regulation.txt 四(三)3, 四(四)2).
 * One round trip.
 */
public final class SelectingPieces {
  private static final int AT_A_TIME = 8;

  private final WorkKind kind;
  private final PieceStore pieces;
  private final SealReader seals;
  private final SettingsCache caps;
  private final SettingsEnforcement settings;
  private final SelectionProblems problems;

  /** Selects work of that kind in this store. */
  public SelectingPieces(WorkKind kind, PieceStore pieces, SealReader seals, SettingsCache caps) {
    this.kind = kind;
    this.pieces = pieces;
    this.seals = seals;
    this.caps = caps;
    this.settings = new SettingsEnforcement(caps);
    this.problems = new SelectionProblems(kind);
  }

  /**
   * One piece that is asked for.
   *
   * @param id the piece
   * @param revision the set of files that the student saw
   */
  public record PieceRequest(PieceId id, int revision) {}

  /**
   * What is chosen, against the cap.
   *
   * @param declined whether nothing is to be handed in that year
   */
  public record Summary(SchoolYear year, int chosen, boolean declined, int most) {
    /** A choice of pieces. */
    public Summary(SchoolYear year, int chosen, int most) {
      this(year, chosen, false, most);
    }
  }

  /**
   * Chooses to hand in nothing that year (本學年不提交), which is voluntary; taken back by any other
   * choice while the window is open.
   */
  public Answer<Summary> decline(Actor student, SchoolYear year, Instant now) {
    ChoiceId choice = new ChoiceId(kind, student.school(), student.person(), year);
    return choose(student, Choose.nothing(choice, Author.of(student), now), now);
  }

  /**
   * Replaces the choice, or says for each piece why not. Choosing the same again changes nothing,
   * and is granted even when the choice is locked: who sends it twice has what was asked for.
   */
  public Answer<Summary> select(
      Actor student, SchoolYear year, List<PieceRequest> wanted, Instant now) {
    Optional<Problem> tooMany =
        caps.check(student.school(), year, limits -> problems.tooMany(wanted.size(), limits));
    if (tooMany.isPresent()) {
      return Answer.refused(tooMany.get());
    }
    ChoiceId choice = new ChoiceId(kind, student.school(), student.person(), year);
    boolean obvious =
        IntStream.range(0, wanted.size()).anyMatch(at -> obvious(choice, wanted, at).isPresent());
    if (obvious) {
      return Answer.refused(problems.refused(everyReason(choice, wanted)));
    }
    List<ChosenPiece> chosen =
        wanted.isEmpty()
            ? List.of()
            : new BoundedParallel(AT_A_TIME).each(wanted, piece -> withSeals(choice, piece));
    return choose(student, new Choose(choice, chosen, Author.of(student), now), now);
  }

  private Answer<Summary> choose(Actor student, Choose choose, Instant now) {
    // The selection window is the year's, whichever semester one asks for.
    List<WindowKey> windows = Transition.SELECT.windows(kind, Semester.FIRST);
    return settings.make(
        new WriteContext(student.school(), choose.choice().year(), student.person(), windows, now),
        guard -> tryOnce(choose, guard));
  }

  private ChosenPiece withSeals(ChoiceId choice, PieceRequest piece) {
    return new ChosenPiece(
        piece.id(),
        piece.revision(),
        seals.seals(choice.school(), piece.id().secret(), piece.revision()));
  }

  private AttemptResult<Summary> tryOnce(Choose choose, SettingsGuard guard) {
    Optional<Problem> tooMany = problems.tooMany(choose.pieces().size(), guard.caps());
    if (tooMany.isPresent()) {
      return AttemptResult.refused(tooMany.get());
    }
    PieceWrite write =
        PieceWrite.of(
            choose,
            List.of(
                new Guard.AccountInUse(choose.choice().student()), new Guard.SettingsHold(guard)));
    return switch (pieces.write(write)) {
      case WriteResult.Written() -> AttemptResult.granted(summary(choose, guard.caps()));
      case WriteResult.Rejected<WorkRefusal>(List<WorkRefusal> reasons) ->
          rejected(choose, reasons);
    };
  }

  private Summary summary(Choose choose, Caps limits) {
    return new Summary(
        choose.choice().year(), choose.pieces().size(), choose.declined(), kind.mostChosen(limits));
  }

  private AttemptResult<Summary> rejected(Choose choose, List<WorkRefusal> reasons) {
    List<SettingsRefusal> settingsDiffer = SettingsRefusal.among(reasons, WorkRefusal::settings);
    List<Problem.Field> fields = new ArrayList<>();
    for (WorkRefusal reason : reasons) {
      switch (reason) {
        case WorkRefusal.AccountNotInUse(boolean onRoster) -> {
          return AttemptResult.refused(Permits.notInUse(onRoster));
        }
        case WorkRefusal.ChoiceDiffers(Selection locked) -> {
          settingsDiffer.forEach(this::learn);
          return new AttemptResult.Ended<>(locked(locked, choose));
        }
        case WorkRefusal.PieceDiffers(PieceId id, Optional<Piece> current) -> {
          List<ChosenPiece> chosen = choose.pieces();
          int at = chosen.stream().map(ChosenPiece::id).toList().indexOf(id);
          fields.add(problems.reason(at, chosen.get(at), current));
        }
        case WorkRefusal.Settings _,
            WorkRefusal.NotEnrolled _,
            WorkRefusal.NoSlot _,
            WorkRefusal.TooManyRefused _,
            WorkRefusal.AlreadyRequested _ -> {}
      }
    }
    return settingsDiffer.isEmpty()
        ? AttemptResult.refused(problems.refused(fields))
        : new AttemptResult.Rejected<>(settingsDiffer);
  }

  private void learn(SettingsRefusal refusal) {
    if (refusal instanceof SettingsRefusal.SettingsDiffer(Settings current)) {
      caps.learn(current);
    }
  }

  private Answer<Summary> locked(Selection current, Choose choose) {
    ChoiceId choice = choose.choice();
    return current.chosen().equals(choose.chosen()) && current.declined() == choose.declined()
        ? Answer.granted(summary(choose, caps.of(choice.school(), choice.year())))
        : Answer.refused(problems.alreadySubmitted());
  }

  /** What is wrong with the wish itself, before any piece is looked at. */
  private Optional<Problem.Field> obvious(ChoiceId choice, List<PieceRequest> wanted, int at) {
    PieceId id = wanted.get(at).id();
    if (!id.student().equals(choice.student())) {
      return Optional.of(problems.notYours(at));
    }
    if (!id.term().year().equals(choice.year())) {
      return Optional.of(problems.otherYear(at, id.term().year(), choice.year()));
    }
    return wanted.stream().map(PieceRequest::id).toList().indexOf(id) < at
        ? Optional.of(problems.twice(at))
        : Optional.empty();
  }

  /** Everything that is wrong is said at once, so the other pieces are looked at too. */
  private List<Problem.Field> everyReason(ChoiceId choice, List<PieceRequest> wanted) {
    // Files are looked at before the records: whoever deletes takes the record away first.
    List<ChosenPiece> asStored = wanted.stream().map(piece -> withSeals(choice, piece)).toList();
    StudentYear page = pieces.studentYear(kind, choice.school(), choice.student(), choice.year());
    return IntStream.range(0, wanted.size())
        .mapToObj(
            at -> obvious(choice, wanted, at).or(() -> notSelectable(at, asStored.get(at), page)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Problem.Field> notSelectable(int at, ChosenPiece wanted, StudentYear page) {
    Optional<Piece> current = page.piece(wanted.id());
    return current.filter(wanted::isAsSeen).isPresent()
        ? Optional.empty()
        : Optional.of(problems.reason(at, wanted, current));
  }
}

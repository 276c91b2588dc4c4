package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.SelectionStore.Choice;
import tw.portfolio.work.SelectionStore.ChosenPiece;

/**
 * A student chooses the whole set for a school year, all or nothing (regulation.txt 四(三)3). One
 * round trip.
 */
public final class SelectingPieces {
  private static final int AT_A_TIME = 8;

  private final SelectionStore selections;
  private final PieceStore pieces;
  private final SealReader seals;
  private final SettingsCache caps;
  private final SettingsEnforcement settings;

  /** Selects in these stores. */
  public SelectingPieces(
      SelectionStore selections, PieceStore pieces, SealReader seals, SettingsCache caps) {
    this.selections = selections;
    this.pieces = pieces;
    this.seals = seals;
    this.caps = caps;
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * One piece that is asked for.
   *
   * @param id the piece
   * @param revision the set of files that the student saw
   */
  public record Wanted(PieceId id, int revision) {}

  /** What is chosen, against the cap. */
  public record Summary(SchoolYear year, int chosen, int most) {}

  /**
   * Replaces the choice, or says for each piece why not. Choosing the same again changes nothing,
   * and is granted even when the choice is locked: who sends it twice has what was asked for.
   */
  public Answer<Summary> select(Actor student, SchoolYear year, List<Wanted> wanted, Instant now) {
    Optional<Problem> tooMany =
        caps.check(
            student.school(),
            year,
            limits -> tooMany(wanted.size(), limits.counts().selectedPerYear()));
    if (tooMany.isPresent()) {
      return Answer.refused(tooMany.get());
    }
    boolean obvious =
        IntStream.range(0, wanted.size())
            .anyMatch(at -> obvious(student, year, wanted, at).isPresent());
    if (obvious) {
      return Answer.refused(refused(everyReason(student, year, wanted)));
    }
    List<ChosenPiece> chosen =
        wanted.isEmpty()
            ? List.of()
            : new BoundedParallel(AT_A_TIME).each(wanted, piece -> withSeals(student, piece));
    return write(student, year, chosen, now);
  }

  private ChosenPiece withSeals(Actor student, Wanted piece) {
    return new ChosenPiece(
        piece.id(),
        piece.revision(),
        seals.seals(student.school(), piece.id().secret(), piece.revision()));
  }

  private Answer<Summary> write(
      Actor student, SchoolYear year, List<ChosenPiece> chosen, Instant now) {
    // The selection window is the year's, whichever semester one asks for.
    List<WindowKey> windows = Transition.SELECT.windows(Semester.FIRST);
    return settings.make(
        new WriteContext(student.school(), year, student.person(), windows, now),
        guard -> tryOnce(new Choice(guard, student, year, chosen)));
  }

  private AttemptResult<Summary> tryOnce(Choice choice) {
    int most = choice.settings().caps().counts().selectedPerYear();
    Optional<Problem> tooMany = tooMany(choice.pieces().size(), most);
    if (tooMany.isPresent()) {
      return AttemptResult.refused(tooMany.get());
    }
    return switch (selections.select(choice)) {
      case WriteResult.Written() ->
          AttemptResult.granted(new Summary(choice.year(), choice.pieces().size(), most));
      case WriteResult.Rejected<Rejection> rejected -> rejected(rejected, choice);
    };
  }

  private AttemptResult<Summary> rejected(WriteResult.Rejected<Rejection> rejected, Choice choice) {
    Optional<PieceRefusal.SelectionLocked> locked =
        rejected.reason(PieceRefusal.SelectionLocked.class);
    if (locked.isPresent()) {
      rejected
          .reason(SettingsRefusal.SettingsDiffer.class)
          .ifPresent(found -> caps.learn(found.current()));
      return new AttemptResult.Ended<>(locked(locked.get().current(), choice));
    }
    if (!WorkRefusal.settings(rejected).isEmpty()) {
      return new AttemptResult.Rejected<>(WorkRefusal.settings(rejected));
    }
    List<ChosenPiece> chosen = choice.pieces();
    List<Problem.Field> fields = new ArrayList<>();
    for (Rejection reason : rejected.reasons()) {
      if (reason instanceof PieceRefusal.PieceDiffers(PieceId id, Optional<Piece> current)) {
        int at = chosen.stream().map(ChosenPiece::id).toList().indexOf(id);
        fields.add(reason(at, chosen.get(at), current));
      }
    }
    return AttemptResult.refused(refused(fields));
  }

  private Answer<Summary> locked(Selection current, Choice choice) {
    Set<PieceId> wanted = choice.pieces().stream().map(ChosenPiece::id).collect(Collectors.toSet());
    if (!current.chosen().equals(wanted)) {
      return Answer.refused(alreadySubmitted());
    }
    int most = caps.of(choice.by().school(), choice.year()).counts().selectedPerYear();
    return Answer.granted(new Summary(choice.year(), wanted.size(), most));
  }

  private static Optional<Problem> tooMany(int wanted, int most) {
    if (wanted <= most) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            ProblemKind.CAP_REACHED,
            "每學年最多勾選 %d 件課程學習成果，您選了 %d 件。請減少 %d 件後再送出。".formatted(most, wanted, wanted - most),
            "At most %d pieces a school year; you chose %d. Please leave out %d."
                .formatted(most, wanted, wanted - most)));
  }

  /** What is wrong with the wish itself, before any piece is looked at. */
  private static Optional<Problem.Field> obvious(
      Actor student, SchoolYear year, List<Wanted> wanted, int at) {
    PieceId id = wanted.get(at).id();
    if (!id.student().equals(student.person())) {
      return Optional.of(field(at, "這件學習成果不是您的，不能勾選。", "This piece is not yours."));
    }
    if (!id.term().year().equals(year)) {
      return Optional.of(
          field(
              at,
              "這件學習成果屬於 %s 學年度，不能在 %s 學年度勾選。".formatted(id.term().year(), year),
              "This piece is of school year %s, not %s.".formatted(id.term().year(), year)));
    }
    return wanted.stream().map(Wanted::id).toList().indexOf(id) < at
        ? Optional.of(field(at, "這件學習成果重複勾選了，請只保留一次。", "This piece is chosen twice; keep it once."))
        : Optional.empty();
  }

  /** Everything that is wrong is said at once, so the other pieces are looked at too. */
  private List<Problem.Field> everyReason(Actor student, SchoolYear year, List<Wanted> wanted) {
    StudentYear page = pieces.studentYear(student.school(), student.person(), year);
    return IntStream.range(0, wanted.size())
        .mapToObj(
            at ->
                obvious(student, year, wanted, at)
                    .or(() -> notSelectable(at, withSeals(student, wanted.get(at)), page)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem.Field> notSelectable(
      int at, ChosenPiece wanted, StudentYear page) {
    Optional<Piece> current = page.piece(wanted.id());
    boolean selectable =
        current
            .filter(piece -> piece.state() == PieceState.CERTIFIED)
            .filter(piece -> piece.revision() == wanted.revision())
            .filter(piece -> piece.files().sealedAs(wanted.seals()))
            .isPresent();
    return selectable ? Optional.empty() : Optional.of(reason(at, wanted, current));
  }

  private static Problem.Field reason(int at, ChosenPiece wanted, Optional<Piece> current) {
    if (current.isEmpty()) {
      return field(at, "找不到這件學習成果，它可能已被刪除。請重新整理後再勾選。", "There is no such piece; please reload.");
    }
    Piece piece = current.get();
    String name = "「" + piece.description().text() + "」";
    if (piece.state() != PieceState.CERTIFIED) {
      return field(
          at,
          name + "目前是「" + piece.state().chinese() + "」，只有已認證的成果才能勾選。",
          "It is " + piece.state().code() + "; only certified pieces can be selected.");
    }
    if (piece.revision() != wanted.revision()) {
      return field(at, name + "已被更新，請重新整理後再勾選。", "It has been replaced; please reload.");
    }
    return piece.files().sealedAs(wanted.seals())
        ? field(at, name + "剛剛被更新，請再試一次。", "It was changed a moment ago; please try again.")
        : field(
            at,
            name + "的檔案與當初認證的內容不符，請立即通知資訊組。",
            "Its file is not the one that was certified; please tell the information office.");
  }

  private static Problem.Field field(int at, String chinese, String english) {
    return new Problem.Field("pieces[" + at + "]", chinese, english);
  }

  private static Problem refused(List<Problem.Field> fields) {
    return new Problem(
        ProblemKind.SELECTION_REFUSED,
        "勾選沒有完成：有 %d 件不能勾選，原因列在下方。您原來的勾選沒有改變；請調整後再送出。".formatted(fields.size()),
        "Nothing was changed. Not selectable: %d, for the reasons below.".formatted(fields.size()),
        fields);
  }

  private static Problem alreadySubmitted() {
    return Problem.of(
        ProblemKind.ALREADY_SUBMITTED,
        "這個學年度的課程學習成果已由學校提交，不能再改變勾選。如有疑問，請洽教務處設備組。",
        "The school has handed in this school year, so the selection can't be changed any more. If"
            + " something is wrong with it, ask the equipment section.");
  }
}

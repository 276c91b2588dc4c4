package tw.portfolio.work;

import java.util.List;
import java.util.Optional;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Caps;

/** Why a choice did not take effect, piece by piece, in the words of its kind of work. */
final class SelectionProblems {
  private final WorkKind kind;
  private final String chinese;
  private final String english;

  SelectionProblems(WorkKind kind) {
    this.kind = kind;
    this.chinese = PieceProblems.chinese(kind);
    this.english = PieceProblems.english(kind);
  }

  Optional<Problem> tooMany(int wanted, Caps limits) {
    int most = kind.mostChosen(limits);
    if (wanted <= most) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            ProblemKind.CAP_REACHED,
            "每學年最多勾選 %d 件%s，您選了 %d 件。請減少 %d 件後再送出。"
                .formatted(most, kind.subject().chinese(), wanted, wanted - most),
            "At most %d %ss a school year; you chose %d. Please leave out %d."
                .formatted(most, english, wanted, wanted - most)));
  }

  Problem.Field notYours(int at) {
    return field(
        SelectionFault.NOT_YOURS,
        at,
        "這件" + chinese + "不是您的，不能勾選。",
        "This " + english + " is not yours.");
  }

  Problem.Field otherYear(int at, SchoolYear year, SchoolYear wanted) {
    return field(
        SelectionFault.OTHER_YEAR,
        at,
        "這件%s屬於 %s 學年度，不能在 %s 學年度勾選。".formatted(chinese, year, wanted),
        "This %s is of school year %s, not %s.".formatted(english, year, wanted));
  }

  Problem.Field twice(int at) {
    return field(
        SelectionFault.CHOSEN_TWICE,
        at,
        "這件" + chinese + "重複勾選了，請只保留一次。",
        "This " + english + " is chosen twice; keep it once.");
  }

  /** What is wrong with a piece that was not as it was seen. */
  Problem.Field reason(int at, ChosenPiece wanted, Optional<Piece> current) {
    if (current.isEmpty()) {
      return field(
          SelectionFault.PIECE_GONE,
          at,
          "找不到這件" + chinese + "，它可能已被刪除。請重新整理後再勾選。",
          "There is no such " + english + "; please reload.");
    }
    Piece piece = current.get();
    String name = "「" + piece.description().text() + "」";
    if (piece.submittedElsewhere()) {
      return field(
          SelectionFault.SUBMITTED_ELSEWHERE,
          at,
          name + "已由原校提交國教署，不能再勾選；請不選這一件，改選其他" + chinese + "。若原校其實沒有提交，請洽註冊組。",
          "Your former school has handed it in, so it can't be selected again; leave it out and"
              + " choose another. If that school has not, ask the registrar.");
    }
    if (!piece.selectable()) {
      return notSelectable(at, name, piece.state());
    }
    if (piece.revision() != wanted.revision()) {
      return field(
          SelectionFault.CHANGED_MEANWHILE,
          at,
          name + "已被更新，請重新整理後再勾選。",
          "It has been replaced; please reload.");
    }
    return wanted.isAsSeen(piece)
        ? field(
            SelectionFault.CHANGED_MEANWHILE,
            at,
            name + "剛剛被更新，請再試一次。",
            "It was changed a moment ago; please try again.")
        : altered(at, name);
  }

  private Problem.Field notSelectable(int at, String name, PieceState state) {
    String now = name + "目前是「" + state.chinese(kind) + "」，";
    return switch (kind) {
      case OUTCOME ->
          field(
              SelectionFault.NOT_CERTIFIED,
              at,
              now + "只有已認證的成果才能勾選；請先不選這一件。",
              "It is "
                  + state.code(kind)
                  + "; only certified pieces can be selected, so leave it out for now.");
      case ACHIEVEMENT ->
          field(
              SelectionFault.NOT_COMPLETE,
              at,
              now + "檔案到齊並檢查完成後才能勾選；請先不選這一件。",
              "It is "
                  + state.code(kind)
                  + "; it can be selected once its files are verified, so leave it out"
                  + " for now.");
    };
  }

  private Problem.Field altered(int at, String name) {
    return switch (kind) {
      case OUTCOME ->
          field(
              SelectionFault.FILE_ALTERED,
              at,
              name + "的檔案與當初認證的內容不符，請立即通知資訊組。",
              "Its file is not the one that was certified; please tell the information office.");
      case ACHIEVEMENT ->
          field(
              SelectionFault.FILE_ALTERED,
              at,
              name + "的檔案與當初檢查的內容不符，請立即通知資訊組。",
              "Its file is not the one that was verified; please tell the information office.");
    };
  }

  private Problem.Field field(SelectionFault fault, int at, String inChinese, String inEnglish) {
    return new Problem.Field(
        english + "s[" + at + "]", Optional.of(fault.code()), inChinese, inEnglish);
  }

  Problem refused(List<Problem.Field> fields) {
    return new Problem(
        ProblemKind.SELECTION_REFUSED,
        "勾選沒有完成：有 %d 件不能勾選，原因列在下方。您原來的勾選沒有改變；請調整後再送出。".formatted(fields.size()),
        "Nothing was changed. Not selectable: %d, for the reasons below.".formatted(fields.size()),
        fields);
  }

  Problem alreadySubmitted() {
    return switch (kind) {
      case OUTCOME -> alreadySubmitted("教務處設備組", "equipment section");
      case ACHIEVEMENT -> alreadySubmitted("學務處訓育組", "student activities section");
    };
  }

  private Problem alreadySubmitted(String office, String inEnglish) {
    return Problem.of(
        ProblemKind.ALREADY_SUBMITTED,
        "這個學年度的%s已由學校提交，不能再改變勾選。如有疑問，請洽%s。".formatted(kind.subject().chinese(), office),
        "The school has handed in this school year's %ss, so the selection can't be changed any more. If something is wrong with it, ask the %s."
            .formatted(english, inEnglish));
  }
}

package tw.portfolio.overview;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

/** How far students may be with a kind of work: by what lists of people are asked for. */
public enum Standing {
  /** No piece at all, and not said either that none is handed in. */
  NOTHING("nothing", "沒有任何一件", sum -> sum.nothing() > 0),
  /** Files are awaited. */
  RESERVED("reserved", "檔案還沒上傳", has(PieceState.RESERVED)),
  /** A file was not what it said it was. */
  REFUSED("refused", "檔案未通過檢查", has(PieceState.REFUSED)),
  /** With files and never sent for certification. */
  UNSENT("unsent", "已上傳未送出", sum -> sum.unsent() > 0),
  /** Waits for the teacher. */
  WAITING("waiting", "待認證", has(PieceState.SENT)),
  /** Returned by the teacher. */
  RETURNED("returned", "已退回", has(PieceState.RETURNED)),
  /** Has something to choose from and has not chosen. */
  UNSELECTED("unselected", "還沒勾選", Standing::unselected),
  /** Has chosen. */
  SELECTED("selected", "已勾選", sum -> sum.chosen() > 0),
  /** Hands in nothing this year. */
  DECLINED("declined", "本學年不提交", sum -> sum.declined() > 0),
  /** Something is handed in. */
  HANDED_IN("handedIn", "已提交", sum -> sum.handedIn() > 0),
  /** Nothing was said of what the national database has. */
  TO_CONFIRM("toConfirm", "收訖明細待確認", came(ReceiptState.OPEN)),
  /** Something is wrong with it. */
  REPORTED("reported", "收訖明細已回報問題", came(ReceiptState.REPORTED)),
  /** It is right. */
  CONFIRMED("confirmed", "收訖明細已確認", came(ReceiptState.CONFIRMED));

  private final String code;
  private final String chinese;
  private final Predicate<WorkSum> is;

  Standing(String code, String chinese, Predicate<WorkSum> is) {
    this.code = code;
    this.chinese = chinese;
    this.is = is;
  }

  private static Predicate<WorkSum> has(PieceState state) {
    return sum -> sum.states().getOrDefault(state, 0) > 0;
  }

  private static Predicate<WorkSum> came(ReceiptState state) {
    return sum -> sum.receipts().getOrDefault(state, 0) > 0;
  }

  /** Of achievements those that are complete may be chosen; there, none is certified. */
  private static boolean unselected(WorkSum sum) {
    return sum.selectable() > 0 && sum.chosen() + sum.declined() + sum.handedIn() == 0;
  }

  /** Its name in requests and answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** The standing with exactly this code. */
  public static Optional<Standing> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** Whether a student is so with any of these kinds of work. */
  boolean isOf(StudentState student, Set<WorkKind> kinds) {
    return kinds.stream().map(kind -> WorkSum.of(student, kind)).anyMatch(is);
  }
}

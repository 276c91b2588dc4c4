package tw.portfolio.submission;

import java.util.List;

/**
 * How much a package holds, and what is left out: by these numbers a handing in is confirmed.
 *
 * @param students how many students something goes in of
 * @param pieces how many pieces go in
 * @param leftOut how much is left out: pieces that were chosen and can't go in, and students who
 *     have chosen nothing
 * @param declined how many students have said that they hand in nothing this year (本學年不提交): that is
 *     done, not left out
 * @param before how many chosen pieces an earlier handing in has taken
 */
public record Figures(int students, int pieces, int leftOut, int declined, int before) {
  /** Nothing. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

  /** These and those. */
  public Figures plus(Figures more) {
    return new Figures(
        students + more.students,
        pieces + more.pieces,
        leftOut + more.leftOut,
        declined + more.declined,
        before + more.before);
  }

  /** All of them together. */
  public static Figures sum(List<Figures> all) {
    return all.stream().reduce(NONE, Figures::plus);
  }

  /** Whether these are the numbers by which it is confirmed. */
  public boolean are(int givenStudents, int givenPieces, int givenLeftOut) {
    return students == givenStudents && pieces == givenPieces && leftOut == givenLeftOut;
  }

  /** What people read. */
  public String chinese() {
    return "%d 位學生 %d 件，未列入 %d".formatted(students, pieces, leftOut);
  }
}

package tw.portfolio.submission;

import java.util.Optional;
import java.util.stream.Stream;

/** In which of two batches (梯次) grade 12 is handed in (domain.md 3.2: books 3x and 7x). */
public enum Batch {
  /** 高三第一梯次. */
  FIRST(1, "第一梯次"),
  /** 高三第二梯次. */
  SECOND(2, "第二梯次");

  private final int number;
  private final String chinese;

  Batch(int number, String chinese) {
    this.number = number;
    this.chinese = chinese;
  }

  /** Its number in storage, requests and answers. */
  public int number() {
    return number;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }

  /** The batch of that number, if there is one. */
  public static Optional<Batch> of(int number) {
    return Stream.of(values()).filter(batch -> batch.number == number).findFirst();
  }
}

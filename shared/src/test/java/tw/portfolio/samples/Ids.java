package tw.portfolio.samples;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;

/** Pseudonyms for tests, counted instead of drawn: the same ones in every run. */
public final class Ids implements Supplier<String> {
  private final AtomicLong last;

  /** Counts from 1. */
  public Ids() {
    this(1);
  }

  /** Counts from that number. */
  public Ids(long first) {
    last = new AtomicLong(first - 1);
  }

  /** The pseudonym of that number. */
  public static String nth(long number) {
    return Pseudonym.of(0, number);
  }

  /** The person of that number. */
  public static PersonId person(long number) {
    return new PersonId(nth(number));
  }

  @Override
  public String get() {
    return nth(last.incrementAndGet());
  }
}

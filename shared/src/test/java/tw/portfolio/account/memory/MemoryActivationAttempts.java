package tw.portfolio.account.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import tw.portfolio.account.ActivationAttempts;
import tw.portfolio.account.SignIn;
import tw.portfolio.school.SchoolCode;

/** Tries of activation codes in memory. */
public final class MemoryActivationAttempts implements ActivationAttempts {
  private final Map<Counted, Integer> tried = new HashMap<>();

  private record Counted(Record who, Instant hour) {}

  @Override
  public synchronized boolean begin(SignIn account, Instant now) {
    Counted key = new Counted(account, now.truncatedTo(ChronoUnit.HOURS));
    return tried.getOrDefault(key, 0) < MOST_OF_AN_ACCOUNT
        && tried.merge(key, 1, Integer::sum) <= MOST_OF_AN_ACCOUNT;
  }

  @Override
  public synchronized boolean bears(SchoolCode school, Instant now) {
    return tried.getOrDefault(of(school, now), 0) < MOST_OF_A_SCHOOL;
  }

  @Override
  public synchronized void failed(SchoolCode school, Instant now) {
    tried.merge(of(school, now), 1, Integer::sum);
  }

  private static Counted of(SchoolCode school, Instant now) {
    return new Counted(school, now.truncatedTo(ChronoUnit.HOURS));
  }
}

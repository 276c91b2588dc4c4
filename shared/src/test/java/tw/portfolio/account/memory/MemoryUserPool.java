package tw.portfolio.account.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.account.PoolName;
import tw.portfolio.account.UserPool;

/** A user pool in memory, which remembers what it was told. */
public final class MemoryUserPool implements UserPool {
  private final Map<PoolName, String> subjects = new HashMap<>();
  private final Set<PoolName> used = new HashSet<>();
  private final Set<PoolName> disabled = new HashSet<>();
  private final List<PoolName> signedOut = new ArrayList<>();
  private final List<String> mails = new ArrayList<>();
  private boolean full;
  private int accounts;

  /** No mail leaves any more. */
  public synchronized MemoryUserPool withoutMail() {
    full = true;
    return this;
  }

  /** Somebody signs in for the first time. */
  public synchronized void use(PoolName name) {
    used.add(name);
  }

  @Override
  public synchronized Invitation invite(PoolName name, String email) {
    if (used.contains(name)) {
      return new Invitation.InUse();
    }
    if (full) {
      return new Invitation.NotSent();
    }
    mails.add(email);
    accounts += subjects.containsKey(name) ? 0 : 1;
    return new Invitation.Sent(subjects.computeIfAbsent(name, _ -> "sub-" + accounts));
  }

  @Override
  public synchronized void signOut(PoolName name) {
    signedOut.add(name);
  }

  @Override
  public synchronized void disable(PoolName name) {
    disabled.add(name);
  }

  @Override
  public synchronized void enable(PoolName name) {
    disabled.remove(name);
  }

  @Override
  public synchronized void remove(PoolName name) {
    subjects.remove(name);
    used.remove(name);
    disabled.remove(name);
  }

  /** The account's {@code sub}, if it was invited. */
  public synchronized Optional<String> subject(PoolName name) {
    return Optional.ofNullable(subjects.get(name));
  }

  /** Whether the account was disabled. */
  public synchronized boolean isDisabled(PoolName name) {
    return disabled.contains(name);
  }

  /** Who was signed out, in order. */
  public synchronized List<PoolName> signedOut() {
    return List.copyOf(signedOut);
  }

  /** Where invitations went. */
  public synchronized List<String> mails() {
    return List.copyOf(mails);
  }
}

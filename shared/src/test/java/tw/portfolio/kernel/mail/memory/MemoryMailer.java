package tw.portfolio.kernel.mail.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.Mailer;

/** A mail service in memory, for tests: it takes every mail unless it was told otherwise. */
public final class MemoryMailer implements Mailer {
  private final List<Mail> taken = new ArrayList<>();
  private final Map<String, Outcome> troubles = new HashMap<>();
  private Runnable before = () -> {};

  /** What it has taken, in order. */
  public synchronized List<Mail> taken() {
    return List.copyOf(taken);
  }

  /** To whom, in order. */
  public List<String> recipients() {
    return taken().stream().map(Mail::to).toList();
  }

  /** From now on mails to that address surely do not get through. */
  public synchronized void refuse(String to, String reason) {
    troubles.put(to, new Outcome.Refused(reason));
  }

  /** From now on mails to that address are taken, but the answer is lost. */
  public synchronized void loseAnswer(String to) {
    troubles.put(to, new Outcome.Unknown("Timeout"));
  }

  /** From now on mails to that address get through. */
  public synchronized void recover(String to) {
    troubles.remove(to);
  }

  /** Does something once, just before the next mail is taken. */
  public synchronized void beforeNext(Runnable action) {
    before = action;
  }

  @Override
  public Outcome send(Mail mail) {
    Runnable action;
    synchronized (this) {
      action = before;
      before = () -> {};
    }
    action.run();
    return take(mail);
  }

  private synchronized Outcome take(Mail mail) {
    Outcome trouble = troubles.get(mail.to());
    if (trouble instanceof Outcome.Refused) {
      return trouble;
    }
    taken.add(mail);
    return trouble == null ? new Outcome.Sent("message-" + taken.size()) : trouble;
  }
}

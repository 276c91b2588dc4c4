package tw.portfolio.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRequest;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Window;

/**
 * A student asks for the own copy, at any time. One is made at a time: who asks again meanwhile
 * gets that one.
 */
public final class AskingCopies {
  /** How many copies a student may ask for on one day. */
  public static final int MOST_A_DAY = 3;

  /** Other jobs about the same student, such as a transfer, are among them. */
  private static final int MOST_LOOKED_AT = 20;

  private final AskingJobs asking;
  private final WatchingJobs watching;

  /** Asks for jobs there. */
  public AskingCopies(AskingJobs asking, WatchingJobs watching) {
    this.asking = asking;
    this.watching = watching;
  }

  /** Asks for a copy of all that there is now, or gives the one that is being made. */
  public Answer<Job> ask(Actor student, Instant now) {
    return watching
        .own(student, Optional.empty(), MOST_LOOKED_AT)
        .then(page -> ask(student, page.entries(), now));
  }

  private Answer<Job> ask(Actor student, List<Job> own, Instant now) {
    List<Job> copies = own.stream().filter(job -> job.kind() == JobKind.OWN_COPY).toList();
    Optional<Job> running = copies.stream().filter(job -> job.working().isPresent()).findFirst();
    if (running.isPresent()) {
      return Answer.granted(running.get());
    }
    LocalDate today = day(now);
    long before = copies.stream().filter(job -> day(job.created()).equals(today)).count();
    return before < MOST_A_DAY
        ? asking.ask(student, request(student, today), Optional.of(once(today, before)), now)
        : Answer.refused(tooMany());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Window.TAIPEI);
  }

  private static JobRequest request(Actor student, LocalDate today) {
    return JobRequest.of(JobKind.OWN_COPY, today.toString(), Document.empty())
        .about(student.person());
  }

  /**
   * The day's first, second and third copy are each asked for once, so two requests at the same
   * moment make one. No program's own key has a blank.
   */
  private static KeyedRequest once(LocalDate today, long before) {
    String key = "own copy " + today + " " + before;
    return new KeyedRequest(key, key);
  }

  private static Problem tooMany() {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "一天最多申請 %d 次個人學習歷程下載，今天已經用完。先前做好的檔案還可以下載；需要新的請明天再申請。".formatted(MOST_A_DAY),
        "You may ask for %d copies a day, and have. Those that are ready can still be downloaded;"
                .formatted(MOST_A_DAY)
            + " ask for another tomorrow.");
  }
}

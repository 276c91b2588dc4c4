package tw.portfolio.submission.precheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Offices read what a pre-check found, a class at a time. */
public final class ReadingFindings {
  private final WatchingJobs jobs;
  private final ArchiveStore products;

  /** Reads what these jobs made there. */
  public ReadingFindings(WatchingJobs jobs, ArchiveStore products) {
    this.jobs = jobs;
    this.products = products;
  }

  /**
   * Which part.
   *
   * @param job the pre-check
   * @param className of which class
   * @param after where the page begins, none for the first one
   * @param most how many rows at most
   */
  public record PageRequest(JobId job, String className, Optional<String> after, int most) {}

  /**
   * A page of a class. Two round trips.
   *
   * @throws UnknownCursorException if no page ended there
   */
  public Answer<FindingsPage> page(Actor actor, PageRequest wanted, Instant now) {
    return jobs.find(actor, wanted.job())
        .then(
            job ->
                kept(job, now)
                    ? products
                        .open(FindingsKey.of(job, wanted.className()))
                        .map(found -> Answer.granted(page(document(found), wanted)))
                        .orElseGet(() -> Answer.refused(noSuchClass()))
                    : Answer.refused(nothingFound()));
  }

  private static boolean kept(Job job, Instant now) {
    return job.kind() == JobKind.PRECHECK
        && job.state() instanceof JobState.Done(JobReport _, Instant expires)
        && expires.isAfter(now);
  }

  private static Document document(InputStream found) {
    try (found) {
      return Document.ofJson(new String(found.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FindingsPage page(Document all, PageRequest wanted) {
    List<Document> findings = all.each("findings", UnaryOperator.identity());
    int from = wanted.after().map(after -> place(after, findings.size())).orElse(0);
    int until = Math.min(findings.size(), from + wanted.most());
    return new FindingsPage(
        all.without("findings"),
        findings.size(),
        findings.subList(from, until),
        until < findings.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
  }

  private static int place(String after, int size) {
    if (!after.matches("[0-9]{1,6}") || Integer.parseInt(after) >= size) {
      throw new UnknownCursorException();
    }
    return Integer.parseInt(after);
  }

  private static Problem nothingFound() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這項作業沒有預檢結果可看：尚未完成、不是預檢，或保存期限已過。需要時請重新預檢。",
        "This job has no findings: it is not done, no pre-check, or its time is over. Ask for a new"
            + " pre-check if you need one.");
  }

  private static Problem noSuchClass() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這次預檢沒有這個班級。請由預檢的班級清單選取。",
        "That class is not in this pre-check. Choose from its list of classes.");
  }
}

package tw.portfolio.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** The executive secretary reads an evaluation, and which records stand behind a figure. */
public final class ReadingEvaluations {
  private final Permits permits;
  private final WatchingJobs jobs;
  private final ArchiveStore products;

  /** Reads what these jobs made there. */
  public ReadingEvaluations(Permits permits, WatchingJobs jobs, ArchiveStore products) {
    this.permits = permits;
    this.jobs = jobs;
    this.products = products;
  }

  /**
   * Which lines.
   *
   * @param job the evaluation
   * @param person whose
   * @param figure behind which figure; all if none is named
   * @param after where the page begins, none for the first one
   * @param most how many lines at most
   */
  public record LinesRequest(
      JobId job, PersonId person, Optional<DeedKind> figure, Optional<String> after, int most) {}

  /** Every figure. Three round trips. */
  public Answer<Document> figures(Actor actor, JobId id, Instant now) {
    return job(actor, id, now)
        .then(
            job ->
                products
                    .open(EvaluationKey.figures(job))
                    .map(found -> Answer.granted(document(found)))
                    .orElseGet(() -> Answer.refused(nothingThere())));
  }

  /**
   * A page of what stands behind somebody's figures; of whom it has nothing to say, nothing. Three
   * round trips.
   *
   * @throws UnknownCursorException if no page ended there
   */
  public Answer<StoredPage<Document>> lines(Actor actor, LinesRequest wanted, Instant now) {
    return job(actor, wanted.job(), now)
        .map(
            job ->
                products
                    .open(EvaluationKey.lines(job, wanted.person()))
                    .map(found -> page(document(found), wanted))
                    .orElseGet(() -> new StoredPage<>(List.of(), Optional.empty())));
  }

  private Answer<Job> job(Actor actor, JobId id, Instant now) {
    return permits
        .permitted(actor, Permission.EVALUATE)
        .then(_ -> jobs.find(actor, id))
        .then(job -> kept(job, now) ? Answer.granted(job) : Answer.refused(nothingThere()));
  }

  private static boolean kept(Job job, Instant now) {
    return job.kind() == JobKind.EVALUATION
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

  private static StoredPage<Document> page(Document all, LinesRequest wanted) {
    List<Document> lines =
        all.each("lines", UnaryOperator.identity()).stream()
            .filter(
                line ->
                    wanted.figure().map(DeedKind::code).stream()
                        .allMatch(line.text("figure")::equals))
            .toList();
    int from = wanted.after().map(after -> place(after, lines.size())).orElse(0);
    int until = Math.min(lines.size(), from + wanted.most());
    return new StoredPage<>(
        lines.subList(from, until),
        until < lines.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
  }

  private static int place(String after, int size) {
    if (!after.matches("[0-9]{1,6}") || Integer.parseInt(after) >= size) {
      throw new UnknownCursorException();
    }
    return Integer.parseInt(after);
  }

  private static Problem nothingThere() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這項作業沒有成效評核可看：尚未完成、不是成效評核，或保存期限已過。需要時請重新產製。",
        "This job has no evaluation: it is not done, no evaluation, or its time is over. Ask for a"
            + " new one if you need it.");
  }
}

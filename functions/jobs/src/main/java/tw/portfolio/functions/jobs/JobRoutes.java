package tw.portfolio.functions.jobs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobState;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.api.JobJson;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.IncomingLinks;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.upload.api.FileJson;

/**
 * What every kind of job has in common: to be listed, looked at, confirmed, called off, fetched.
 */
final class JobRoutes {
  private static final int USUAL_PAGE = 10;
  private static final int LARGEST_PAGE = 20;
  private static final int LONGEST_NAME = 255;
  private static final Expectation ID =
      new Expectation("應為作業的識別碼（26 個字元）。", "Expected a job's id of 26 characters.");
  private static final Map<String, JobKind> OFFICES =
      Arrays.stream(JobKind.values())
          .filter(kind -> kind.permission().isPresent())
          .collect(Collectors.toUnmodifiableMap(JobKind::code, Function.identity()));
  private static final Expectation KIND =
      new Expectation(
          "請選一種作業：" + codes("、") + "。", "Expected one of these kinds: " + codes(", ") + ".");

  private final AskingJobs asking;
  private final WatchingJobs watching;
  private final ArchiveStore archives;
  private final IncomingLinks links;
  private final InstantSource clock;

  JobRoutes(
      AskingJobs asking,
      WatchingJobs watching,
      ArchiveStore archives,
      IncomingLinks links,
      InstantSource clock) {
    this.asking = asking;
    this.watching = watching;
    this.archives = archives;
    this.links = links;
    this.clock = clock;
  }

  private static String codes(String between) {
    return OFFICES.keySet().stream().sorted().collect(Collectors.joining(between));
  }

  /** The school's jobs of a kind, newest first. */
  Response page(Request request) {
    Actor actor = request.staff();
    JobKind kind =
        request
            .query("kind", KIND, code -> Optional.ofNullable(OFFICES.get(code)))
            .orElseThrow(() -> Refusal.invalid("kind", KIND));
    Permission permission = kind.permission().orElseThrow();
    Page page = Page.of(request, actor.school() + " jobs " + kind.code(), USUAL_PAGE, LARGEST_PAGE);
    return listed(watching.page(actor, kind, permission, page.after(), page.most()), page);
  }

  /** One's own jobs, newest first. */
  Response own(Request request) {
    Actor actor = request.student();
    Page page =
        Page.of(request, actor.school() + " jobs " + actor.person(), USUAL_PAGE, LARGEST_PAGE);
    return listed(watching.own(actor, page.after(), page.most()), page);
  }

  private static Response listed(Answer<StoredPage<Job>> answer, Page page) {
    return Response.of(
        answer,
        found ->
            Response.ok(
                Json.object()
                    .put("jobs", found.entries().stream().map(JobJson::of).toList())
                    .putIfPresent("next", found.next().map(page::cursor))));
  }

  /** One job. */
  Response one(Request request) {
    return Response.of(watching.find(request.actor(), id(request)), job -> Response.ok(shown(job)));
  }

  /** The job that the path names. */
  static JobId id(Request request) {
    return request.path("jobId", ID, JobId::parse);
  }

  /** Lets a job go on with what it has shown, or after its file has come, or after it failed. */
  Response goOn(Request request) {
    Actor actor = request.actor();
    JobId id = id(request);
    Optional<Integer> seen = request.bodyIfAny(JobRoutes::version).flatMap(Function.identity());
    return Response.of(asking.goOn(actor, id, seen, clock.instant()), this::answer);
  }

  private static Supplier<Optional<Integer>> version(Fields fields) {
    return fields.optional("version", Shape.wholeNumber(1, Integer.MAX_VALUE));
  }

  /** Calls a job off. */
  Response cancel(Request request) {
    return Response.of(
        asking.cancel(request.actor(), id(request), clock.instant()),
        job -> Response.ok(JobJson.of(job)));
  }

  /** A link to a file that the job made; the history tells who got it. */
  Response link(Request request) {
    Actor actor = request.actor();
    JobId id = id(request);
    Instant now = clock.instant();
    String name = request.body(JobRoutes::name);
    return Response.of(
        watching.link(actor, id, name, archives, now),
        link -> Response.created(FileJson.download(link)));
  }

  private static Supplier<String> name(Fields fields) {
    return fields.need("name", Shape.text(1, LONGEST_NAME));
  }

  /** A job that was asked for: 202 while it waits or is worked on, with a link for its file. */
  Response answer(Job job) {
    Json body = shown(job);
    return job.state() instanceof JobState.Done ? Response.ok(body) : Response.accepted(body);
  }

  private Json shown(Job job) {
    return job.file()
        .filter(_ -> job.state() instanceof JobState.AwaitingFile)
        .map(
            file ->
                JobJson.of(
                    job,
                    links.put(job.fileKey(), file, WatchingJobs.LINK_VALIDITY, clock.instant())))
        .orElseGet(() -> JobJson.of(job));
  }
}

package tw.portfolio.job.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.history.Author;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobStep;
import tw.portfolio.job.Product;
import tw.portfolio.job.item.ProductItems;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Jobs as items. */
final class JobItems {
  static final String VERSION = "version";
  static final String JOB = "job";

  /** So that an office finds what it asked for a year ago, when the same is due again. */
  private static final Duration KEPT = Duration.ofDays(400);

  private static final String REPORT = "report";
  private static final String STEP = "step";
  private static final String DONE = "done";
  private static final String TOTAL = "total";
  private static final String EXPIRES = "expires";
  private static final String REFUSAL = "refusal";

  /** What some states have and others have not. */
  static final Set<String> PASSING =
      Set.of(REPORT, STEP, DONE, TOTAL, EXPIRES, REFUSAL, Indexes.OPEN_UPLOAD, Indexes.OPEN_SINCE);

  private JobItems() {}

  static Item write(Job job) {
    Item item =
        Item.at(JobKeys.job(job.school(), job.id()))
            .text("school", job.school().text())
            .text("id", job.id().text())
            .text("kind", job.kind().code())
            .text("title", job.title())
            .text("order", job.order().json().text())
            .text("about", job.about().map(PersonId::text))
            .instant("created", job.created())
            .instant("updated", job.updated())
            .number(VERSION, job.version())
            .number(Attributes.EXPIRES_AT, end(job).getEpochSecond())
            .text("state", job.state().code());
    job.file().ifPresent(file -> item.map("file", write(file)));
    state(item, job);
    return ChangeItems.author(item, job.by());
  }

  /**
   * A title may name students and a report says something of them, so a job ends by itself: some
   * time after what it has made, or after anything last happened to it. What it has made ends
   * first, and the lines of the history that tell of it go by an end of their own.
   */
  private static Instant end(Job job) {
    return Optional.of(job.state())
        .filter(JobState.Done.class::isInstance)
        .map(JobState.Done.class::cast)
        .map(JobState.Done::expires)
        .filter(job.updated()::isBefore)
        .orElseGet(job::updated)
        .plus(KEPT);
  }

  private static void state(Item item, Job job) {
    switch (job.state()) {
      case JobState.Working working -> {
        working(item, working);
        item.text(Indexes.OPEN_UPLOAD, JobKeys.WORKING).instant(Indexes.OPEN_SINCE, job.updated());
      }
      case JobState.Failed(JobState.Working at) -> working(item, at);
      case JobState.Prepared(JobReport report) -> item.map(REPORT, write(report));
      case JobState.Done(JobReport report, var expires) ->
          item.map(REPORT, write(report)).instant(EXPIRES, expires);
      case JobState.Refused(JobRefusal(String code, String chinese, String english)) ->
          item.map(
              REFUSAL,
              Item.empty().text("code", code).text("chinese", chinese).text("english", english));
      case JobState.AwaitingFile(), JobState.Cancelled() -> {
        // The state's name is all.
      }
    }
  }

  private static void working(Item item, JobState.Working working) {
    item.text(STEP, working.step().code())
        .number(DONE, working.progress().done())
        .number(TOTAL, working.progress().total());
    working.confirmed().ifPresent(report -> item.map(REPORT, write(report)));
  }

  private static Item write(IncomingFile file) {
    return Item.empty()
        .text("name", file.name().text())
        .text("type", file.mediaType())
        .number("bytes", file.bytes())
        .text("sha256", file.sha256().hex());
  }

  private static Item write(JobReport report) {
    return Item.empty()
        .text("summary", report.summary())
        .text("figures", report.figures().json().text())
        .maps("products", report.products().stream().map(ProductItems::write).toList());
  }

  static Job read(Item item) {
    if (!(ChangeItems.author(item) instanceof Author.Someone by)) {
      throw new IllegalStateException("A job was asked for by somebody");
    }
    return new Job(
        new SchoolCode(item.text("school")),
        new JobId(item.text("id")),
        JobKind.ofCode(item.text("kind"))
            .orElseThrow(() -> new IllegalStateException("No kind: " + item.text("kind"))),
        item.text("title"),
        Document.ofJson(item.text("order")),
        by,
        item.optionalText("about").map(PersonId::new),
        item.optionalMap("file").map(JobItems::readFile),
        item.instant("created"),
        item.instant("updated"),
        item.integer(VERSION),
        readState(item));
  }

  private static JobState readState(Item item) {
    return switch (item.text("state")) {
      case "awaitingFile" -> new JobState.AwaitingFile();
      case "working" -> readWorking(item);
      case "prepared" -> new JobState.Prepared(readReport(item.map(REPORT)));
      case "done" -> new JobState.Done(readReport(item.map(REPORT)), item.instant(EXPIRES));
      case "refused" -> readRefused(item.map(REFUSAL));
      case "failed" -> new JobState.Failed(readWorking(item));
      case "cancelled" -> new JobState.Cancelled();
      default -> throw new IllegalStateException("No state: " + item.text("state"));
    };
  }

  private static JobState.Working readWorking(Item item) {
    return new JobState.Working(
        JobStep.ofCode(item.text(STEP))
            .orElseThrow(() -> new IllegalStateException("No step: " + item.text(STEP))),
        new JobState.Progress(item.integer(DONE), item.integer(TOTAL)),
        item.optionalMap(REPORT).map(JobItems::readReport));
  }

  private static JobState readRefused(Item item) {
    return new JobState.Refused(
        new JobRefusal(item.text("code"), item.text("chinese"), item.text("english")));
  }

  private static IncomingFile readFile(Item item) {
    return new IncomingFile(
        new FileName(item.text("name")),
        item.text("type"),
        item.number("bytes"),
        new Sha256(item.text("sha256")));
  }

  private static JobReport readReport(Item item) {
    List<Product> products =
        Stream.of(item)
            .filter(one -> one.has("products"))
            .flatMap(one -> one.maps("products").stream())
            .map(ProductItems::read)
            .toList();
    return new JobReport(item.text("summary"), Document.ofJson(item.text("figures")), products);
  }

  /** The job that a list names. */
  static Optional<JobId> listed(Item item) {
    return JobId.parse(item.text(JOB));
  }
}

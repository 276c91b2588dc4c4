package tw.portfolio.functions.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.job.api.JobJson;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.submission.Batch;
import tw.portfolio.submission.ClassProgress;
import tw.portfolio.submission.Confirmation;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOrder;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.Figures;
import tw.portfolio.submission.LockedClass;
import tw.portfolio.submission.RequestingExports.Watched;
import tw.portfolio.submission.Withdrawal;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.PieceId;

/** Packages as answers show them. */
final class ExportJson {
  /** As many as an answer shows; the file {@code problems.csv} has all. */
  static final int MOST_PROBLEMS = 500;

  /** A step that died is tried again within 16 minutes (the queue's visibility timeout). */
  private static final Duration STALLED_AFTER = Duration.ofMinutes(20);

  private ExportJson() {}

  /** In a list. */
  static Json summary(ExportRecord record, Instant now) {
    ExportJob job = record.job();
    Json json =
        order(Json.object().put("submissionId", job.id().text()), job.order())
            .put("state", job.state().code())
            .put("stateName", job.state().chinese())
            .put("startedBy", job.by().name())
            .put("startedAt", job.created())
            .put("updatedAt", record.updated())
            .putIfPresent("finishedAt", job.outcome().map(ExportOutcome::at))
            .put("stalled", stalled(record, now))
            .put("progress", progress(record))
            .putIfPresent("figures", job.plan().map(ExportPlan::figures).map(ExportJson::figures))
            .putIfPresent("problemCount", job.outcome().map(ExportOutcome::problems));
    job.confirmation().ifPresent(confirmation -> confirmed(json, confirmation));
    return json.putIfPresent("withdrawal", job.withdrawal().map(ExportJson::withdrawal))
        .putIfPresent("receiptedAt", job.receipted());
  }

  private static Json order(Json json, ExportOrder order) {
    json.put("kind", order.kind().code())
        .put("year", order.year().number())
        .put("purpose", order.purpose().code())
        .put("scope", order.scope().code());
    switch (order.scope()) {
      case Scope.School() -> {
        // All of it.
      }
      case Scope.Grade(int number) -> json.put("grade", number);
      case Scope.OneClass(String name) -> json.put("className", name);
    }
    return json.putIfPresent("batch", order.batch().map(Batch::number))
        .put("title", order.chinese());
  }

  private static void confirmed(Json json, Confirmation confirmation) {
    json.put("confirmedBy", confirmation.by().name()).put("confirmedAt", confirmation.at());
  }

  private static Json withdrawal(Withdrawal withdrawal) {
    return Json.object()
        .put("by", withdrawal.by().name())
        .put("at", withdrawal.at())
        .put("reason", withdrawal.reason());
  }

  private static Json figures(Figures figures) {
    return Json.object()
        .put("students", figures.students())
        .put("pieces", figures.pieces())
        .put("leftOut", figures.leftOut())
        .put("declined", figures.declined())
        .put("handedInBefore", figures.before());
  }

  private static boolean stalled(ExportRecord record, Instant now) {
    return !record.job().state().rests() && record.updated().plus(STALLED_AFTER).isBefore(now);
  }

  private static Json progress(ExportRecord record) {
    List<ClassShare> shares = shares(record.job());
    return Json.object()
        .put("done", record.classes().stream().mapToInt(ClassProgress::pieces).sum())
        .put("total", shares.stream().mapToInt(share -> pieces(share, record)).sum())
        .put("bytes", record.classes().stream().mapToLong(ClassProgress::bytes).sum())
        .put("totalBytes", shares.stream().mapToLong(share -> bytes(share, record)).sum());
  }

  private static List<ClassShare> shares(ExportJob job) {
    return job.plan().map(ExportPlan::packed).orElse(List.of());
  }

  /** What goes in is what was handed in, once that is known. */
  private static Optional<LockedClass> locked(ClassShare share, ExportRecord record) {
    return record.progress(share.className()).flatMap(ClassProgress::locked);
  }

  private static int pieces(ClassShare share, ExportRecord record) {
    return locked(share, record).map(LockedClass::pieces).orElse(share.pieces());
  }

  private static long bytes(ClassShare share, ExportRecord record) {
    return locked(share, record).map(LockedClass::bytes).orElse(share.bytes());
  }

  /** By itself. */
  static Json of(Watched watched, Instant now) {
    ExportRecord record = watched.record();
    ExportJob job = record.job();
    Json json = summary(record, now);
    if (job.outcome().isEmpty()) {
      json.put("problemCount", watched.problems().size());
    }
    return json.putIfPresent("failure", job.failure().map(ExportJson::failure))
        .put("classes", shares(job).stream().map(share -> oneClass(share, record)).toList())
        .put("files", job.seal().orElse(List.of()).stream().map(JobJson::file).toList())
        .putIfPresent("problemList", job.outcome().flatMap(ExportOutcome::list).map(JobJson::file))
        .put("problemsByCode", byCode(watched.problems()))
        .put(
            "problems",
            watched.problems().stream().limit(MOST_PROBLEMS).map(ExportJson::problem).toList());
  }

  private static List<Json> byCode(List<ExportProblem> problems) {
    return problems.stream()
        .collect(
            Collectors.groupingBy(
                problem -> problem.cause().code(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            entry ->
                Json.object()
                    .put("code", entry.getKey())
                    .put("count", entry.getValue().longValue()))
        .toList();
  }

  private static Json failure(ExportFailure failure) {
    return Json.object()
        .put("step", failure.step().code())
        .put("at", failure.at())
        .put("detail", failure.chinese() + "\n" + failure.english());
  }

  private static Json oneClass(ClassShare share, ExportRecord record) {
    Optional<ClassProgress> progress = record.progress(share.className());
    Optional<PackedClass> packed = progress.flatMap(ClassProgress::packed);
    return Json.object()
        .put("className", share.className())
        .put("state", state(progress))
        .put("done", progress.map(ClassProgress::pieces).orElse(0))
        .put("total", pieces(share, record))
        .put("bytes", progress.map(ClassProgress::bytes).orElse(0L))
        .put("totalBytes", bytes(share, record))
        .put("figures", figures(share.figures()))
        .putIfPresent("packedFiles", packed.map(PackedClass::files))
        .putIfPresent("problemCount", packed.map(PackedClass::problems))
        .putIfPresent("archive", packed.flatMap(PackedClass::archive).map(JobJson::file));
  }

  private static String state(Optional<ClassProgress> progress) {
    if (progress.flatMap(ClassProgress::packed).isPresent()) {
      return "packed";
    }
    return progress.isPresent() ? "packing" : "waiting";
  }

  private static Json problem(ExportProblem problem) {
    return Json.object()
        .put("code", problem.cause().code())
        .put("detail", problem.cause().chinese() + "\n" + problem.cause().english())
        .put("className", problem.place().className())
        .put("seat", problem.place().seat())
        .put("studentNumber", problem.place().studentNumber())
        .put("name", problem.name())
        .putIfPresent("pieceId", problem.piece().map(PieceId::toString))
        .putIfPresent("fileName", Optional.of(problem.file()).filter(file -> !file.isEmpty()));
  }
}

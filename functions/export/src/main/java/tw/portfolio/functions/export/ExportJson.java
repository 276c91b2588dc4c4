package tw.portfolio.functions.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.submission.ClassProgress;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.RequestingExports.Watched;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.Product;
import tw.portfolio.work.PieceId;

/** Exports as answers show them. */
final class ExportJson {
  /** As many as a page shows; the file {@code problems.csv} has all. */
  static final int MOST_PROBLEMS = 500;

  private static final Duration LINK_VALIDITY = Duration.ofMinutes(15);

  /** A step that died is tried again within 16 minutes (the queue's visibility timeout). */
  private static final Duration STALLED_AFTER = Duration.ofMinutes(20);

  private ExportJson() {}

  /** In a list. */
  static Json summary(ExportRecord record, Instant now) {
    ExportJob job = record.job();
    return Json.object()
        .put("exportId", job.id().text())
        .put("year", job.year().number())
        .put("state", job.state().code())
        .put("stateName", job.state().chinese())
        .put("startedBy", job.by().name())
        .put("startedAt", job.created())
        .put("updatedAt", record.updated())
        .putIfPresent("finishedAt", job.outcome().map(ExportOutcome::at))
        .put("stalled", stalled(record, now))
        .put("progress", progress(record))
        .putIfPresent("problemCount", job.outcome().map(ExportOutcome::problems));
  }

  private static boolean stalled(ExportRecord record, Instant now) {
    return !record.job().state().finished() && record.updated().plus(STALLED_AFTER).isBefore(now);
  }

  private static Json progress(ExportRecord record) {
    Optional<ExportPlan> plan = record.job().plan();
    return Json.object()
        .put("done", record.classes().stream().mapToInt(ClassProgress::pieces).sum())
        .put("total", plan.map(ExportPlan::pieces).orElse(0))
        .put("bytes", record.classes().stream().mapToLong(ClassProgress::bytes).sum())
        .put("totalBytes", plan.map(ExportPlan::bytes).orElse(0L));
  }

  /** By itself. */
  static Json of(Watched watched, ArchiveStore archives, Instant now) {
    ExportRecord record = watched.record();
    ExportJob job = record.job();
    Links links = new Links(archives, now);
    Json json = summary(record, now);
    if (job.outcome().isEmpty()) {
      json.put("problemCount", watched.problems().size());
    }
    return json.putIfPresent("failure", job.failure().map(ExportJson::failure))
        .put(
            "classes",
            job.plan().map(ExportPlan::classes).orElse(List.of()).stream()
                .map(share -> oneClass(share, record.progress(share.className()), links))
                .toList())
        .put("files", job.seal().orElse(List.of()).stream().map(links::of).toList())
        .putIfPresent("problemList", job.outcome().flatMap(ExportOutcome::list).map(links::of))
        .put(
            "problems",
            watched.problems().stream().limit(MOST_PROBLEMS).map(ExportJson::problem).toList());
  }

  private static Json failure(ExportFailure failure) {
    return Json.object()
        .put("step", failure.step().code())
        .put("at", failure.at())
        .put("detail", failure.chinese() + "\n" + failure.english());
  }

  private static Json oneClass(ClassShare share, Optional<ClassProgress> progress, Links links) {
    Optional<PackedClass> packed = progress.flatMap(ClassProgress::packed);
    String state = packed.isPresent() ? "packed" : progress.isPresent() ? "packing" : "waiting";
    return Json.object()
        .put("className", share.className())
        .put("state", state)
        .put("done", progress.map(ClassProgress::pieces).orElse(0))
        .put("total", share.pieces())
        .put("bytes", progress.map(ClassProgress::bytes).orElse(0L))
        .put("totalBytes", share.bytes())
        .putIfPresent("packedFiles", packed.map(PackedClass::files))
        .putIfPresent("problemCount", packed.map(PackedClass::problems))
        .putIfPresent("archive", packed.flatMap(PackedClass::archive).map(links::of));
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

  /** Signs links to what an export has made. */
  private record Links(ArchiveStore archives, Instant now) {
    Json of(Product product) {
      DownloadLink link = archives.get(product.key(), product.name(), LINK_VALIDITY, now);
      return Json.object()
          .put("name", product.name())
          .put("bytes", product.bytes())
          .put("sha256", product.sha256().hex())
          .put("url", link.url().toString())
          .put("expiresAt", link.expires());
    }
  }
}

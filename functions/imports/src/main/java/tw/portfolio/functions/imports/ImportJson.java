package tw.portfolio.functions.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportKeys;
import tw.portfolio.imports.ImportState;
import tw.portfolio.imports.Preview;
import tw.portfolio.imports.Preview.Details;
import tw.portfolio.imports.Preview.Details.ChangedRow;
import tw.portfolio.imports.Preview.Details.NewRow;
import tw.portfolio.imports.Preview.Tally;
import tw.portfolio.imports.Progress;
import tw.portfolio.imports.RequestingImports.Watched;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.IncomingLinks;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.upload.api.FileJson;

/** Imports as answers show them. */
final class ImportJson {
  private static final Duration LINK_VALIDITY = Duration.ofMinutes(15);

  /** A step that died is tried again within six minutes (the queue's visibility timeout). */
  private static final Duration STALLED_AFTER = Duration.ofMinutes(10);

  /** Files and what was found in them are deleted after 30 days (template.yaml). */
  private static final Duration KEPT = Duration.ofDays(29);

  private final ArchiveStore archives;
  private final IncomingLinks links;

  ImportJson(ArchiveStore archives, IncomingLinks links) {
    this.archives = archives;
    this.links = links;
  }

  /** In a list. */
  static Json summary(ImportJob job, Instant now) {
    return Json.object()
        .put("importId", job.id().text())
        .put("kind", job.kind().code())
        .put("kindName", job.kind().chinese())
        .put("year", job.term().year().number())
        .put("semester", job.term().semester().number())
        .put("fileName", job.file().name().text())
        .put("state", job.state().code())
        .put("stateName", job.state().chinese())
        .put("by", job.by().name())
        .put("createdAt", job.created())
        .put("updatedAt", job.updated())
        .put("stalled", stalled(job, now))
        .putIfPresent("counts", job.preview().map(preview -> counts(preview.tally())));
  }

  private static boolean stalled(ImportJob job, Instant now) {
    return job.state().working().isPresent() && job.updated().plus(STALLED_AFTER).isBefore(now);
  }

  private static Json counts(Tally tally) {
    return Json.object()
        .put("rows", tally.rows())
        .put("new", tally.fresh())
        .put("changed", tally.changed())
        .put("unchanged", tally.unchanged())
        .put("wrong", tally.wrongRows())
        .put("missing", tally.missing())
        .put("warnings", tally.warnings());
  }

  /** By itself. */
  Json of(Watched watched, Instant now) {
    ImportJob job = watched.job();
    Json json = summary(job, now);
    switch (job.state()) {
      case ImportState.AwaitingFile() ->
          json.put(
              "upload",
              FileJson.upload(
                  links.put(ImportKeys.file(job), job.file().incoming(), LINK_VALIDITY, now)));
      case ImportState.Refused(FileRefusal refusal) -> json.put("refusal", refusal(refusal));
      case ImportState.Committing(Preview preview, Progress progress) -> {
        int left = progress.left().orElseGet(preview.tally()::toWrite);
        json.put("progress", progress(progress.written(), left));
      }
      case ImportState.Interrupted(Preview preview, int written, Optional<FileRefusal> refusal) -> {
        json.put("progress", progress(written, preview.tally().toWrite()));
        json.putIfPresent("refusal", refusal.map(ImportJson::refusal));
      }
      case ImportState.Committed(Preview _, int written) ->
          json.put("progress", progress(written, 0));
      case ImportState.Checking(), ImportState.Checked _, ImportState.Wrong _ -> {
        // What the check found is told below.
      }
    }
    job.preview().ifPresent(preview -> tell(json, job, preview, watched.details(), now));
    return json;
  }

  private void tell(Json json, ImportJob job, Preview preview, Details details, Instant now) {
    int wrong = preview.tally().wrongCells();
    json.put("problemCount", wrong)
        .put("moreProblems", wrong - details.problems().size())
        .put("problems", details.problems().stream().map(ImportJson::problem).toList())
        .put("moreWarnings", preview.tally().warnings() - details.warnings().size())
        .put("warnings", details.warnings().stream().map(ImportJson::problem).toList())
        .put("changes", details.changes().stream().map(ImportJson::change).toList())
        .put("moreNew", preview.tally().fresh() - details.fresh().size())
        .put("new", details.fresh().stream().map(ImportJson::fresh).toList())
        .put("missing", List.copyOf(details.missing()))
        .put("ignored", List.copyOf(details.ignored()))
        .put(
            "notes",
            details.notes().stream().map(note -> note.chinese() + "\n" + note.english()).toList());
    if (job.updated().plus(KEPT).isAfter(now)) {
      String name = job.kind().chinese() + "-檢查結果";
      json.put("marked", download(ImportKeys.marked(job, preview), name + ".xlsx", now));
      if (wrong > 0) {
        json.put("allProblems", download(ImportKeys.problems(job, preview), name + ".json", now));
      }
    }
  }

  private Json download(String key, String name, Instant now) {
    return FileJson.download(archives.get(key, name, LINK_VALIDITY, now));
  }

  private static Json progress(int written, int left) {
    return Json.object().put("written", written).put("total", written + left);
  }

  private static Json refusal(FileRefusal refusal) {
    return Json.object()
        .put("code", refusal.code())
        .put("detail", refusal.chinese() + "\n" + refusal.english());
  }

  private static Json at(RowPlace place) {
    return Json.object()
        .putIfPresent("sheet", Optional.of(place.sheet()).filter(name -> !name.isEmpty()))
        .put("row", place.number());
  }

  private static Json problem(CellProblem problem) {
    return at(problem.place())
        .put("column", problem.column())
        .put("value", problem.value())
        .put("detail", problem.chinese() + "\n" + problem.english());
  }

  private static Json change(ChangedRow change) {
    return at(change.place()).put("before", change.before()).put("after", change.after());
  }

  private static Json fresh(NewRow row) {
    return at(row.place()).put("after", row.after());
  }
}

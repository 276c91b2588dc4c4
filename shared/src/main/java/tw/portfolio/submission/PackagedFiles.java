package tw.portfolio.submission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.book.FileLinks;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.PlannedFile;

/**
 * Where files lie in the packages of handings in: exactly where the plan has put them, as long as
 * it is kept.
 */
public final class PackagedFiles implements FileLinks.Packages {
  private final ExportStore exports;
  private final ExportLists lists;

  /**
   * Looks plans up.
   *
   * @param archives where the lists of exports lie
   */
  public PackagedFiles(ExportStore exports, ArchiveStore archives) {
    this.exports = exports;
    this.lists = new ExportLists(archives);
  }

  @Override
  public FileLinks of(SchoolCode school, String export) {
    return ExportId.parse(export)
        .flatMap(id -> exports.find(school, id))
        .map(record -> new FileLinks(paths(record.job())))
        .orElse(FileLinks.NONE);
  }

  private Map<ObjectKey, String> paths(ExportJob job) {
    return job.plan().stream()
        .flatMap(plan -> plan.packed().stream())
        .flatMap(
            share -> lists.keptPlan(job.order().kind(), ExportObjectKeys.plan(job, share)).stream())
        .flatMap(List::stream)
        .flatMap(student -> student.pieces().stream())
        .flatMap(piece -> piece.files().stream())
        .collect(Collectors.toUnmodifiableMap(PlannedFile::key, PlannedFile::path));
  }
}

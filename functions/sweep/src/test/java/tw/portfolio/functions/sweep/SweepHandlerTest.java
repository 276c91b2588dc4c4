package tw.portfolio.functions.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.archive.DeletingLeavers;
import tw.portfolio.archive.memory.MemoryDeletions;
import tw.portfolio.archive.memory.MemoryLeaverRegister;
import tw.portfolio.archive.memory.MemorySchoolsToLookAt;
import tw.portfolio.campus.Campus;
import tw.portfolio.imports.ResumingImports;
import tw.portfolio.imports.memory.MemoryImportQueue;
import tw.portfolio.imports.memory.MemoryImports;
import tw.portfolio.job.ResumingJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.HandingOver;
import tw.portfolio.record.section.memory.MemoryHandovers;
import tw.portfolio.settings.memory.MemoryLeaverRetention;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;

class SweepHandlerTest {
  private final Campus campus = new Campus();
  private final List<String> log = new ArrayList<>();
  private final MemoryImports imports = new MemoryImports(campus.school());
  private final MemoryImportQueue queue = new MemoryImportQueue();
  private final MemoryJobs jobs = new MemoryJobs(campus.school());
  private final MemoryJobQueue jobQueue = new MemoryJobQueue();
  private final MemoryRecords records = new MemoryRecords(campus.school());
  private final DeletingLeavers deleting =
      new DeletingLeavers(
          new MemorySchoolsToLookAt(),
          new MemoryLeaverRetention(campus.school()),
          new MemoryLeaverRegister(campus.school()),
          _ -> Set.of(),
          new MemoryDeletions(campus.school()),
          List.of(),
          (_, _, _) -> 0);
  private final SweepHandler handler =
      new SweepHandler(
          campus.holders(),
          campus.files(),
          key -> campus.receiving().arrived(key, campus.now()),
          new ResumingImports(imports, queue),
          new ResumingJobs(jobs, jobQueue),
          new HandingOver(new MemoryHandovers(campus.school()), records, campus.school()),
          deleting,
          campus.clock(),
          line -> log.add(line.text()));

  @Test
  void shouldTellWhatItFoundAndEnded() {
    Piece lost = campus.reserved(MING_PHYSICS, REPORT);
    Piece never = campus.reserved(MING_PHYSICS, REPORT);
    campus.files().put(Campus.key(lost, FilePart.DOCUMENT), REPORT.bytes(), campus.now());
    campus.pass(Duration.ofHours(1));

    assertThat(handler.handleRequest(Map.of(), null))
        .isEqualTo(
            Map.of("awaited", 2, "found", 1, "ended", 1, "resumed", 0, "moved", 0, "deleted", 0));

    campus.expect(lost.id(), PieceState.UPLOADED);
    assertThat(campus.find(never.id())).isEmpty();
    assertThat(log)
        .containsExactly(
            "{\"level\":\"INFO\",\"event\":\"sweep\",\"awaited\":2,\"found\":1,\"ended\":1,\"resumed\":0,\"moved\":0,\"deleted\":0}");
  }

  @Test
  void shouldFindNothingInAQuietNight() {
    assertThat(handler.handleRequest(Map.of(), null))
        .isEqualTo(
            Map.of("awaited", 0, "found", 0, "ended", 0, "resumed", 0, "moved", 0, "deleted", 0));
  }
}

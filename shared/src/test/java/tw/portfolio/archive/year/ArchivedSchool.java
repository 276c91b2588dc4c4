package tw.portfolio.archive.year;

import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.archive.memory.MemoryLeaverRegister;
import tw.portfolio.campus.Answers;
import tw.portfolio.copy.CopyScene;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.job.Product;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.register.memory.MemoryConfirmations;
import tw.portfolio.record.register.memory.MemoryEnquiries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.memory.MemoryLeaverRetention;
import tw.portfolio.training.memory.MemoryTrainings;

/** A school with something of everything, whose year 資訊組 seals. */
final class ArchivedSchool {
  static final Actor INFORMATION = Staff.actor(Offices.INFORMATION);

  final CopyScene scene = CopyScene.full();
  final MemoryArchives archives = new MemoryArchives();
  final MemoryJobs jobs = new MemoryJobs(scene.campus.school());
  final MemoryEnquiries enquiries = new MemoryEnquiries(scene.campus.school());
  final MemoryConfirmations confirmations = new MemoryConfirmations(scene.campus.school());
  final MemoryTrainings trainings = new MemoryTrainings(scene.campus.school());
  final MemoryJobQueue queue = new MemoryJobQueue();
  final MemoryLeaverRetention retention = new MemoryLeaverRetention(scene.campus.school());
  final AskingYearArchives asking =
      new AskingYearArchives(
          new AskingJobs(
              new Permits(scene.campus.school()), jobs, archives, queue, new Ids(9_000)));

  /** With what students are asked and ask. */
  ArchivedSchool() {
    RegisterQuestions.in(scene, enquiries, confirmations);
  }

  /** The school has set for how long. */
  ArchivedSchool keepingLeavers(int years) {
    Instant set = scene.campus.now().minus(Duration.ofDays(100));
    LeaverRetention first = LeaverRetention.first(years, set);
    if (!(retention.keep(SCHOOL, first, KeepingLeaverRetention.founded(first, "", set))
        instanceof WriteResult.Written)) {
      throw new AssertionError("Nothing was set");
    }
    return this;
  }

  Job ask() {
    return Answers.granted(asking.ask(INFORMATION, YEAR, Optional.empty(), scene.campus.now()));
  }

  /** A worker by that clock takes every step that waits. */
  void work(InstantSource clock) {
    RunningJobs running =
        new RunningJobs(
            jobs,
            List.of(
                new MakingYearArchives(
                    reading(), scene.campus.files(), archives, retention, clock)),
            Duration.ofDays(30),
            List.of(),
            queue,
            scene.campus.clock());
    queue.takeAll().forEach(running::run);
  }

  private ReadingYears reading() {
    var kept = scene.kept();
    return new ReadingYears(
        new ReadingYears.Kept(
            kept.roster(),
            new MemoryLeaverRegister(scene.campus.school()),
            kept.registers(),
            kept.pieces(),
            kept.records(),
            kept.statements(),
            kept.assessments(),
            kept.receipts(),
            enquiries,
            confirmations,
            kept.consultations(),
            new MemoryAnnouncements(scene.campus.school()),
            trainings,
            new MemoryRecords(scene.campus.school()),
            scene.campus.school(),
            new MemoryChangeLog(scene.campus.school())));
  }

  Job now(Job job) {
    return jobs.find(job.school(), job.id()).orElseThrow();
  }

  List<Product> products(Job job) {
    return now(job).state() instanceof JobState.Done(var report, var _)
        ? report.products()
        : List.of();
  }

  /** Each bag, as another library has found it whole. */
  List<ReadBag> bags(Job job) {
    return products(job).stream()
        .map(product -> ReadBag.of(archives.content(product.key())))
        .toList();
  }
}

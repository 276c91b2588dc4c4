package tw.portfolio.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Roster;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.RangedBytes;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.receipt.ReceiptPlan.Planned;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.receipt.ReceivedBook.ReceivedStudent;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;

/**
 * Brings in what the national database has received: read and compared first, written once somebody
 * has confirmed the numbers. Every import is a version of each student's receipts; who is not in a
 * later file of the same book has an empty one.
 */
public final class ImportingReceipts implements JobWork {
  /** A receipt is one item of the table, and one of 400 kB is refused. */
  private static final int MOST_BYTES = 360_000;

  private static final int MOST_ROWS = 300;

  private static final int MOST_CHARACTERS = 100_000;

  private static final int AT_ONCE = 8;
  private static final int A_SHARE = 100;
  private static final int MOST_TRIES = 5;
  private static final JobRefusal GONE =
      new JobRefusal(
          "file-missing",
          "上傳的檔案已不在。請重新建立匯入並上傳檔案。",
          "The uploaded file is gone. Begin a new import and upload it again.");

  private final ReceiptStore receipts;
  private final RecordStore records;
  private final Roster roster;
  private final HandedIn handedIn;
  private final ArchiveStore incoming;
  private final SealedPasswords passwords;
  private final InstantSource clock;

  /** Imports into these stores. */
  public ImportingReceipts(
      ReceiptStore receipts,
      RecordStore records,
      Roster roster,
      HandedIn handedIn,
      ArchiveStore incoming,
      SealedPasswords passwords,
      InstantSource clock) {
    this.receipts = receipts;
    this.records = records;
    this.roster = roster;
    this.handedIn = handedIn;
    this.incoming = incoming;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.RECEIPTS;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    try {
      return new Outcome.ToConfirm(plan(job, watch).report());
    } catch (RefusedReceiptException refused) {
      return new Outcome.Refused(refused.refusal());
    }
  }

  @Override
  public Outcome carryOut(Job job, Watch watch) {
    try {
      ReceiptPlan plan = plan(job, watch);
      if (!plan.isAs(job.confirmed().figures())) {
        // Something was handed in or taken back since: that is for people to see first.
        return new Outcome.ToConfirm(plan.report());
      }
      Instant now = clock.instant();
      // First, so that nothing is taken back of which somebody reads already that it has arrived.
      handedIn.receipted(job.school(), plan.handingsIn(), now);
      List<Planned> planned = plan.receipts();
      for (int from = 0; from < planned.size(); from += A_SHARE) {
        watch.at(new Progress(from, planned.size()));
        List<Planned> share = planned.subList(from, Math.min(planned.size(), from + A_SHARE));
        new BoundedParallel(AT_ONCE).each(share, one -> write(job, one, now));
      }
      return new Outcome.Done(plan.report());
    } catch (RefusedReceiptException refused) {
      return new Outcome.Refused(refused.refusal());
    }
  }

  private ReceiptPlan plan(Job job, Watch watch) throws RefusedReceiptException {
    ReceiptOrder order = ReceiptOrder.of(job.order());
    List<ReceivedBook> books = read(job, order);
    IdentifyingStudents students =
        IdentifyingStudents.of(records, roster, job.school(), order.year());
    List<Planned> planned = new ArrayList<>();
    List<String> strangers = new ArrayList<>();
    Set<String> handingsIn = new HashSet<>();
    int unread = 0;
    for (ReceivedBook book : books) {
      unread += book.unread();
      List<Known> known = known(book, students, strangers);
      HandedIn.Rows expected = handedIn.open(job.school(), book.period(), book.kind(), book.book());
      for (int from = 0; from < known.size(); from += A_SHARE) {
        watch.at(new Progress(planned.size(), 0));
        List<Known> share = known.subList(from, Math.min(known.size(), from + A_SHARE));
        planned.addAll(
            new BoundedParallel(AT_ONCE).each(share, one -> planned(job, book, expected, one)));
      }
      planned.addAll(gone(job, book, expected, known));
      handingsIn.addAll(expected.handingsIn());
    }
    refuseOlder(job, planned);
    refuseTooLarge(planned);
    if (planned.stream().map(Planned::key).distinct().count() < planned.size()) {
      throw new RefusedReceiptException(
          "receipt-student-twice",
          "同一位學生的同一類資料出現在兩個檔案，無法判斷以哪一個為準，因此整份不匯入。請分次匯入。",
          "A student is in two files of one kind, so nothing is imported. Import them one by one.");
    }
    return new ReceiptPlan(planned, strangers, unread, handingsIn);
  }

  /** An import that waited while another was carried out must not undo that. */
  private static void refuseOlder(Job job, List<Planned> planned) throws RefusedReceiptException {
    if (planned.stream().anyMatch(one -> one.isOlderThan(one.before(), job.created()))) {
      throw new RefusedReceiptException(
          "receipt-newer-imported",
          "這次匯入建立之後，已經匯入過同一名冊的另一個檔案，因此不再匯入。如果應以這個檔案為準，請重新建立匯入並上傳。",
          "Another file of the same book was imported after this import was begun, so this one is"
              + " not. If this file is the right one, begin a new import and upload it again.");
    }
  }

  /** With what differs and what is missing, which is the school's own. */
  private static void refuseTooLarge(List<Planned> planned) throws RefusedReceiptException {
    Optional<Planned> large =
        planned.stream()
            .filter(
                one ->
                    one.beside(one.before()).stream().mapToInt(ReceiptRow::bytes).sum()
                        > MOST_BYTES)
            .findFirst();
    if (large.isPresent()) {
      throw ReceiptArchive.malformed(large.get().key().kind().chinese(), "有一位學生的資料太多，平臺無法保存");
    }
  }

  private List<ReceivedBook> read(Job job, ReceiptOrder order) throws RefusedReceiptException {
    Optional<ArchivePassword> password =
        order.sealedPassword().map(text -> passwords.open(job.school(), text));
    try {
      Optional<RangedBytes> found = incoming.ranged(job.fileKey());
      if (found.isEmpty()) {
        throw new RefusedReceiptException(GONE.code(), GONE.chinese(), GONE.english());
      }
      RangedBytes bytes = found.get();
      if (order.mapping().isPresent()) {
        return new ReceiptSheet(job.school(), order.year(), order.mapping().get())
            .read(whole(bytes), sheetType(job));
      }
      return new ReceiptArchive(job.school(), order.year()).read(bytes, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] whole(RangedBytes bytes) throws IOException {
    try (InputStream in = bytes.read(0, bytes.size())) {
      return in.readAllBytes();
    }
  }

  private static SheetType sheetType(Job job) {
    return job.file()
        .flatMap(file -> SheetType.ofMediaType(file.mediaType()))
        .orElseThrow(() -> new IllegalStateException("No sheet was announced"));
  }

  /** A student of the school in a file. */
  private record Known(PersonId student, List<SheetRow> rows) {}

  private static List<Known> known(
      ReceivedBook book, IdentifyingStudents students, List<String> strangers)
      throws RefusedReceiptException {
    List<Known> known = new ArrayList<>();
    Set<PersonId> seen = new HashSet<>();
    for (ReceivedStudent received : book.students()) {
      Optional<PersonId> student = students.student(received.identity());
      if (student.isEmpty()) {
        strangers.add(NationalId.masked(received.identity()));
        continue;
      }
      if (!seen.add(student.get())) {
        throw ReceiptArchive.malformed(book.kind().chinese(), "同一位學生出現兩次");
      }
      if (received.rows().size() > MOST_ROWS
          || received.rows().stream().mapToInt(SheetRow::length).sum() > MOST_CHARACTERS) {
        throw ReceiptArchive.malformed(
            book.kind().chinese(), "有一位學生超過 " + MOST_ROWS + " 筆或 " + MOST_CHARACTERS + " 個字");
      }
      known.add(new Known(student.get(), received.rows()));
    }
    return known;
  }

  private Planned planned(Job job, ReceivedBook book, HandedIn.Rows expected, Known one) {
    ReceiptKey key = new ReceiptKey(job.school(), one.student(), book.period(), book.kind());
    return new Planned(
        key,
        book.book(),
        expected.others(),
        find(key),
        MatchingRows.of(book.kind(), book.book(), expected.of(one.student()), one.rows()));
  }

  private Optional<StudentReceipt> find(ReceiptKey key) {
    return receipts.of(key.school(), key.student()).find(key.period(), key.kind());
  }

  /** Those of whom an earlier file of the book had something, and this one has nothing. */
  private List<Planned> gone(
      Job job, ReceivedBook book, HandedIn.Rows expected, List<Known> known) {
    Set<PersonId> here = new HashSet<>();
    known.forEach(one -> here.add(one.student()));
    List<PersonId> missing =
        receipts.marks(job.school(), book.period()).stream()
            .filter(mark -> mark.kinds().containsKey(book.kind()))
            .map(ReceiptStore.ReceiptMark::student)
            .filter(student -> !here.contains(student))
            .toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    return new BoundedParallel(AT_ONCE)
            .each(missing, student -> planned(job, book, expected, new Known(student, List.of())))
            .stream()
            .filter(one -> one.before().filter(it -> it.isOf(book.book())).isPresent())
            .toList();
  }

  /** What the same job, or a later one, has written already is not written again. */
  private boolean write(Job job, Planned planned, Instant now) {
    Optional<StudentReceipt> before = planned.before();
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      if (before.filter(one -> one.job().equals(job.id().text())).isPresent()
          || planned.isOlderThan(before, job.created())) {
        return false;
      }
      StudentReceipt after = after(job, planned, before, now);
      ReceiptWrite write =
          new ReceiptWrite(
              before,
              after,
              List.of(),
              ReceiptLine.of(before, after, ChangeAction.IMPORT, job.by(), "", now),
              Optional.empty());
      if (receipts.write(write) instanceof WriteResult.Written()) {
        return true;
      }
      before = find(planned.key());
    }
    throw new IllegalStateException("A receipt is changed again and again");
  }

  private static StudentReceipt after(
      Job job, Planned planned, Optional<StudentReceipt> before, Instant now) {
    String id = job.id().text();
    List<ReceiptRow> rows = planned.beside(before);
    return before
        .map(one -> one.next(planned.book(), id, now, rows))
        .orElseGet(() -> StudentReceipt.first(planned.key(), planned.book(), id, now, rows))
        .askedFor(job.created(), planned.others());
  }
}

package tw.portfolio.work.dynamo;

import java.util.Arrays;
import java.util.List;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.upload.item.FileOwnerItems;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.FilesOfWork;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.ReturnItems;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.item.SummaryItems;

/** Where a student's work lies. */
public final class WorkData {
  private WorkData() {}

  /**
   * All of it in the order in which it may be taken away: what is found by the pieces before them.
   */
  public static List<PersonalData> of(Table table, Backoff backoff, FileStore files) {
    PieceStore pieces = new DynamoPieceStore(table, backoff);
    return List.of(
        new FilesOfWork(pieces, files),
        ItemData.in("fileOwners", table, backoff, subject -> owners(pieces, subject)),
        ItemData.in("work", table, backoff, WorkData::studentYears),
        ItemData.at(
            "returns",
            table,
            backoff,
            subject -> List.of(ReturnItems.key(subject.school(), subject.person()))),
        ItemData.at(
            "summaries",
            table,
            backoff,
            subject ->
                subject.years().stream()
                    .map(year -> new SummaryId(subject.school(), subject.person(), year))
                    .map(SummaryItems::key)
                    .toList()));
  }

  private static List<String> owners(PieceStore pieces, DataSubject subject) {
    return FilesOfWork.of(pieces, subject)
        .map(piece -> piece.id().key(piece.school(), piece.revision(), FilePart.DOCUMENT))
        .map(key -> FileOwnerItems.key(key).pk())
        .toList();
  }

  /** Also what is taken and chosen in those years, in which grade, with which more time. */
  private static List<String> studentYears(DataSubject subject) {
    return subject.years().stream()
        .flatMap(
            year ->
                Arrays.stream(WorkKind.values())
                    .map(kind -> new ChoiceId(kind, subject.school(), subject.person(), year)))
        .map(PieceKeys::studentYear)
        .toList();
  }
}

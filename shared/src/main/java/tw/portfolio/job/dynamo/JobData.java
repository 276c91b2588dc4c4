package tw.portfolio.job.dynamo;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;

/** Jobs that are about one student. What they made goes by the end of its own. */
public final class JobData {
  private JobData() {}

  /** All of it: the jobs before the list by which they are found. */
  public static List<PersonalData> of(Table table, Backoff backoff) {
    return List.of(
        ItemData.at("jobs", table, backoff, subject -> jobs(table, subject)),
        ItemData.in(
            "jobLists",
            table,
            backoff,
            subject -> List.of(JobKeys.list(subject.school(), subject.person()))));
  }

  private static List<Key> jobs(Table table, DataSubject subject) {
    return table.query(JobKeys.list(subject.school(), subject.person()), JobKeys.LISTED).stream()
        .flatMap(
            listed ->
                JobItems.listed(listed).stream()
                    .flatMap(id -> Stream.of(JobKeys.job(subject.school(), id))))
        .toList();
  }
}

package tw.portfolio.functions.sweep;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.account.UserPool;
import tw.portfolio.account.dynamo.AccountData;
import tw.portfolio.contact.dynamo.ContactData;
import tw.portfolio.guidance.dynamo.ConsultationData;
import tw.portfolio.job.dynamo.JobData;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.question.dynamo.QuestionData;
import tw.portfolio.receipt.dynamo.ReceiptData;
import tw.portfolio.record.dynamo.RecordData;
import tw.portfolio.record.register.dynamo.RegisterData;
import tw.portfolio.settings.dynamo.ExtensionData;
import tw.portfolio.statement.dynamo.StatementData;
import tw.portfolio.training.dynamo.TrainingData;
import tw.portfolio.work.dynamo.WorkData;

/**
 * Everywhere that something about a student lies. A new kind of item that names one needs its line
 * here; {@code LeaversIT} looks through the whole table for whatever was forgotten.
 */
final class EveryPlace {
  private EveryPlace() {}

  /**
   * In the order in which it may be taken away: what is found by something else before that. So
   * consultations go before the records that lead to them, places in sections before what the
   * student takes, files before their pieces, and the person last.
   */
  static List<PersonalData> of(Table table, Backoff backoff, FileStore files, UserPool pool) {
    return Stream.of(
            List.<PersonalData>of(new ConsultationData(table, backoff)),
            RecordData.of(table, backoff),
            RegisterData.of(table, backoff),
            StatementData.of(table, backoff),
            ReceiptData.of(table, backoff),
            QuestionData.of(table, backoff),
            List.of(new ExtensionData(table, backoff), new TrainingData(table, backoff)),
            WorkData.of(table, backoff, files),
            JobData.of(table, backoff),
            ContactData.of(table, backoff),
            AccountData.of(table, backoff, pool))
        .flatMap(List::stream)
        .toList();
  }
}

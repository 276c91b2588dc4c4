package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Retention;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.KnownItems;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.RetentionStore;
import tw.portfolio.settings.RetentionStoreContract;
import tw.portfolio.settings.dynamo.DynamoRetentionStore;

@OnGround
class DynamoRetentionStoreIT extends RetentionStoreContract {
  private Tables tables;

  @BeforeAll
  void start(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected StorePorts open() {
    return tables.open();
  }

  @Override
  protected RetentionStore retention() {
    return tables.beside(DynamoRetentionStore::new);
  }

  @Override
  protected ChangeLog log() {
    return new DynamoChangeLog(tables.last());
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }

  @Test
  void shouldWriteTheEndOntoEachLine() {
    Retention changed = Retention.founded(5).changed(9, NOW);
    assertThat(retention().keep(SCHOOL, changed, KeepingRetention.founded(changed, "", NOW)))
        .isNotNull();

    assertThat(ChangeItems.of(tables.last(), SCHOOL, KeepingRetention.SUBJECT))
        .extracting(line -> line.number(Attributes.EXPIRES_AT))
        .isEqualTo(List.of(Instant.parse("2035-07-31T16:00:00Z").getEpochSecond()));
  }

  @Test
  void shouldNotKnowItForLongerBecauseOneLineWasDatedAhead() {
    Table writer = tables.last();
    Instant ahead = NOW.plus(Duration.ofDays(365));
    assertThat(RetentionItems.of(writer, SCHOOL, ahead).newest()).isEqualTo(5);
    Retention changed = Retention.founded(5).changed(9, NOW);
    assertThat(retention().keep(SCHOOL, changed, KeepingRetention.founded(changed, "", NOW)))
        .isNotNull();

    Instant counting = changed.newestFrom();
    assertThat(RetentionItems.of(writer, SCHOOL, counting).years(counting)).isEqualTo(9);
  }

  @Test
  void shouldWriteTheRightEndThoughAnotherProcessChangedItMeanwhile() {
    Table writer = tables.last();
    assertThat(RetentionItems.of(writer, SCHOOL, NOW).newest()).isEqualTo(5);
    Retention changed = Retention.founded(5).changed(9, NOW.plusSeconds(1));
    retention().keep(SCHOOL, changed, KeepingRetention.founded(changed, "", NOW.plusSeconds(1)));

    Instant stillKnown = NOW.plus(KnownItems.AGE);
    assertThat(RetentionItems.of(writer, SCHOOL, stillKnown).end(stillKnown))
        .isEqualTo(changed.end(stillKnown));
    Instant counting = changed.newestFrom();
    assertThat(RetentionItems.of(writer, SCHOOL, counting).end(counting))
        .isEqualTo(changed.end(counting))
        .isAfter(Retention.founded(5).end(counting));
  }
}

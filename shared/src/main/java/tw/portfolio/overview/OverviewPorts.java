package tw.portfolio.overview;

import tw.portfolio.access.Roster;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.work.summary.Summaries;

/**
 * What overviews are made of.
 *
 * @param roster who is in which class
 * @param grades in which grade a class is
 * @param summaries what the students' work comes to
 * @param inForce what the school has set
 * @param extensions the more time that was given
 * @param receipts what the national database has received
 * @param statements how far 自傳與學習計畫 are
 */
public record OverviewPorts(
    Roster roster,
    ClassGrades grades,
    Summaries summaries,
    SettingsInForce inForce,
    ExtensionStore extensions,
    ReceiptStore receipts,
    StatementStore statements) {}

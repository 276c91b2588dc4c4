/**
 * Students who change schools take their record along (歷程交換, domain.md 3.5): a package with a
 * password that another school's program reads, whichever it is, and the packages of others read
 * and brought in. {@link tw.portfolio.transfer.AchievementRow}, {@link
 * tw.portfolio.transfer.OutcomeRow} and {@link tw.portfolio.transfer.CadreRow} say what a row is
 * called there; what such rows have no place for lies beside them, in a file of our own ({@link
 * tw.portfolio.transfer.Supplement}). Where a brought piece comes from is {@code work.origin}'s,
 * reading archives without trusting them {@code kernel.files.archive}'s, and how a job is asked for
 * and confirmed room {@code job}'s.
 */
package tw.portfolio.transfer;

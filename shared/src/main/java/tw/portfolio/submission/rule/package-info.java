/**
 * What may not be handed in, and why (不能提交的原因): one vocabulary of faults ({@link
 * tw.portfolio.submission.rule.FaultCause}) and, by what is looked at, the rules that find them.
 * The official list of errors of the national 預檢 was not found, so each rule says where it comes
 * from; what no source gives is only asked about ({@link
 * tw.portfolio.submission.rule.Weight#DOUBTFUL}).
 *
 * <p>Nothing is read here, and nothing is decided about a whole school: who collects what there is
 * does that, such as the books and the pre-check.
 */
package tw.portfolio.submission.rule;

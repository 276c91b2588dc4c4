package tw.portfolio.overview;

import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptState;

/**
 * That something came back of the national database (收訖明細).
 *
 * @param period for when it was handed in
 * @param kind of what
 * @param state how far the student is with it
 */
public record Receipt(ReceiptPeriod period, ReceiptKind kind, ReceiptState state) {}

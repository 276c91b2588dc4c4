/** What a student's year costs on AWS, from what each operation was counted to ask for. */
package tw.portfolio.bench.money;

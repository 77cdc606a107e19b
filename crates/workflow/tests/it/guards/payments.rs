//! When money is asked for, and when it leaves.

guards! { Project;
    is_advance: refuses [{ payment_kind: "interim" }], takes [{ payment_kind: "advance" }];
    is_no_balance: refuses [{ payment_kind: "balance" }], takes [{ payment_kind: "interim" }];
    is_balance: refuses [{ payment_kind: "interim" }], takes [{ payment_kind: "balance" }];
    within_ceiling:
        refuses [{ granted: 1_000, committed: 800, payment: 101 }],
        takes [{ granted: 1_000, committed: 800, payment: 100 }];
    earlier_settled: refuses [{ committed: 800, spent: 559 }], takes [{ committed: 800, spent: 560 }];
    within_balance:
        refuses [{ eligible: 1_000, committed: 800, payment: 201 }],
        takes [{ eligible: 1_000, committed: 800, payment: 200 }];
    enough_approvals: refuses [{ payment_approvals: 1 }], takes [{ payment_approvals: 2 }];
    accounts_settled:
        refuses [
            { eligible: 1_000, paid: 999, committed: 999 },
            { eligible: 1_000, paid: 1_000, committed: 1_001 }
        ],
        takes [{ eligible: 1_000, paid: 1_000, committed: 1_000 }];
}

//! Which decisions can still be taken back.

guards! { Project;
    is_reversible:
        refuses [{ decision: "submitted", with_call: false }],
        takes [{ decision: "postponed", with_call: false }, { decision: "lapsed", with_call: true }];
    no_refund_since:
        refuses [{ decision: "terminated", refunds_since: 1 }],
        takes [{ decision: "terminated", refunds_since: 0 }, { decision: "postponed", refunds_since: 1 }];
    call_goes_on:
        refuses [
            { call_stage: "completed", with_call: false },
            { call_stage: "cancelled", with_call: false }
        ],
        takes [{ call_stage: "closed", with_call: false }, { call_stage: "cancelled", with_call: true }];
}

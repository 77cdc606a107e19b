//! The framework of cqrs-es runs on our log.

use crate::on_every_engine;

on_every_engine!(the_framework_of_cqrs_es_runs_on_the_log);

mod stories {
    use crate::world::{World, office};
    use cqrs_es::{CqrsFramework, EventStore};
    use nidaa_app::LogEventStore;
    use nidaa_domain::{
        Context, Policy, Surroundings,
        institution::{Institution, InstitutionCommand, RegisterInstitution},
    };
    use nidaa_kernel::{InstitutionKey, Lang, LocalText};

    pub async fn the_framework_of_cqrs_es_runs_on_the_log(world: World) {
        let store = LogEventStore::new(world.app.log().clone());
        let policy = Policy::House;
        let context = Context {
            actor: office(),
            relations: vec![],
            now: world.app.log().now(),
            policy,
            around: Surroundings::default(),
        };
        let framework = CqrsFramework::<Institution, _>::new(store.clone(), vec![], context);
        let command = InstitutionCommand::RegisterInstitution(RegisterInstitution {
            institution: InstitutionKey::new("ICDT").expect("a key"),
            name: LocalText::in_lang(Lang::En, "Islamic Centre for Development of Trade"),
            acronym: None,
            kind: "oic_subsidiary_organ".to_owned(),
            country: None,
        });
        framework.execute("ICDT", command.clone()).await.expect("a new institution");
        let again = framework.execute("ICDT", command).await;
        let events = EventStore::<Institution>::load_events(&store, "ICDT").await.expect("a stream");
        let kinds: Vec<&str> = events.iter().map(|event| event.payload.kind()).collect();
        assert_eq!((kinds, again.is_err()), (vec!["registered"], true));
    }
}

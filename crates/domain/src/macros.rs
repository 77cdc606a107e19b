//! What would otherwise be written by hand for every aggregate.

/// Names and versions of a part of an aggregate's events, which [`events`] takes in as one variant of the whole.
macro_rules! kinds {
    ($event:ident; $($variant:ident => $kind:literal v $version:literal),+ $(,)?) => {
        impl $event {
            /// Every event's name with the version this build writes.
            pub const KINDS: &'static [(&'static str, u16)] = &[$(($kind, $version)),+];

            /// Name of the event in the log.
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $kind),+ }
            }

            /// Version of the payload this build writes.
            pub const fn version(&self) -> u16 {
                match self { $(Self::$variant { .. } => $version),+ }
            }
        }
    };
}

/// Names and versions of an aggregate's events, and how to read them back. No wildcard: the compiler is the checklist.
/// A part with names of its own, made by [`kinds`], is stored as any other event and read without a detour.
macro_rules! events {
    (@kinds [$($own:tt)*]) => { &[$($own)*] };
    (@kinds [$($own:tt)*] $part:ty) => {
        &$crate::record::joined::<{ [$($own)*].len() + <$part>::KINDS.len() }>(&[$($own)*], <$part>::KINDS)
    };
    (
        $event:ident of $stream:literal, $upcast:path $(, with $whole:ident($part:ty))?;
        $($variant:ident => $kind:literal v $version:literal),+ $(,)?
    ) => {
        impl $event {
            /// Name of the event in the log.
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $kind,)+
                    $(Self::$whole(part) => part.kind(),)?
                }
            }

            /// Version of the payload this build writes.
            pub const fn version(&self) -> u16 {
                match self {
                    $(Self::$variant { .. } => $version,)+
                    $(Self::$whole(part) => part.version(),)?
                }
            }
        }

        $(impl serde::Serialize for $event {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::$whole(part) => part.serialize(serializer),
                    own => Self::serialize(own, serializer),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $event {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let stored = serde_json::Value::deserialize(deserializer)?;
                let is_part = |kind: &str| <$part>::KINDS.iter().any(|(known, _)| *known == kind);
                let read = if stored["type"].as_str().is_some_and(is_part) {
                    serde_json::from_value(stored).map(Self::$whole)
                } else {
                    Self::deserialize(stored)
                };
                read.map_err(serde::de::Error::custom)
            }
        })?

        impl cqrs_es::DomainEvent for $event {
            fn event_type(&self) -> String {
                self.kind().to_owned()
            }
            fn event_version(&self) -> String {
                self.version().to_string()
            }
        }

        impl $crate::Record for $event {
            const STREAM: &'static str = $stream;
            const KINDS: &'static [(&'static str, u16)] = events!(@kinds [$(($kind, $version)),+] $($part)?);

            fn kind(&self) -> &'static str {
                Self::kind(self)
            }
            fn version(&self) -> u16 {
                Self::version(self)
            }
            fn upcast(kind: &str, version: u16, body: serde_json::Value) -> Result<(u16, serde_json::Value), $crate::Unreadable> {
                $upcast(kind, version, body)
            }
            $(fn read(kind: &str, payload: &str) -> Result<Self, serde_json::Error> {
                if <$part>::KINDS.iter().any(|(known, _)| *known == kind) {
                    return serde_json::from_str(payload).map(Self::$whole);
                }
                let mut text = serde_json::Deserializer::from_str(payload);
                let event = Self::deserialize(&mut text)?;
                text.end().map(|()| event)
            })?
        }
    };
}

/// The commands of an aggregate: name, payload, one sentence for lists, and the field that names the aggregate.
macro_rules! commands {
    ($command:ident of $machine:literal by $field:ident; $($variant:ident => $name:literal, $summary:literal;)+) => {
        /// A wish to change one aggregate of this kind.
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $command {
            $(#[doc = $summary] #[serde(rename = $name)] $variant($variant)),+
        }

        impl $command {
            /// Name of the command, as policy files and scripts write it.
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$variant(_) => $name),+ }
            }

            /// Code of the aggregate it is meant for.
            pub fn code(&self) -> &str {
                match self { $(Self::$variant(command) => command.$field.as_str()),+ }
            }

            /// What is known of every command of this kind.
            pub fn infos() -> Vec<$crate::CommandInfo> {
                vec![$($crate::CommandInfo {
                    name: $name,
                    machine: $machine,
                    summary: $summary,
                    schema: || schemars::schema_for!($variant).into(),
                }),+]
            }
        }
    };
}

/// The aggregate in the words of cqrs-es: its framework asks `decide` and `evolve`, and nothing else.
macro_rules! aggregate {
    ($aggregate:ident of $kind:literal: $command:ident => $event:ident) => {
        impl cqrs_es::Aggregate for $aggregate {
            const TYPE: &'static str = $kind;
            type Command = $command;
            type Event = $event;
            type Error = $crate::Refusal;
            type Services = $crate::Context;

            async fn handle(
                &mut self,
                command: Self::Command,
                context: &$crate::Context,
                sink: &cqrs_es::event_sink::EventSink<Self>,
            ) -> Result<(), $crate::Refusal> {
                for event in self.decide(&command, context)? {
                    sink.write(event, self).await;
                }
                Ok(())
            }

            fn apply(&mut self, event: Self::Event) {
                *self = std::mem::take(self).evolve(&event);
            }
        }
    };
}
